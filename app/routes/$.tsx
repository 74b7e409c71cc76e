import { notFound } from '#app/http/responses.server.ts'

/** Any address that nothing else answers: a page that says so, inside the frame. */
export function loader() {
  throw notFound()
}

export function action() {
  throw notFound()
}

export default function Nothing() {
  return null
}

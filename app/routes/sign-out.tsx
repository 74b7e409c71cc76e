import type { ActionFunctionArgs } from '@remix-run/node'
import { closeSession } from '#app/features/accounts/mutations.server.ts'
import { endSessionCookie } from '#app/http/cookies.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export function loader() {
  throw notFound()
}

export async function action({ context }: ActionFunctionArgs) {
  if (context.sessionToken) await closeSession(context.db, context.sessionToken)
  return seeOther(paths.home, { 'Set-Cookie': endSessionCookie(context.env) })
}

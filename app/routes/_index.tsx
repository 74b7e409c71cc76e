import type { LoaderFunctionArgs } from '@remix-run/node'
import { may } from '#app/domain/accounts/access.ts'
import { Welcome } from '#app/features/accounts/Welcome.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** Each person lands where their work is. */
export function loader({ context }: LoaderFunctionArgs) {
  const { actor, t } = context
  if (!actor) return { title: t.home.title }
  if (may(actor, 'instance', 'read')) throw seeOther(paths.operator)
  if (actor.organisation?.isBuyer && may(actor, 'campaign', 'list')) throw seeOther(paths.campaigns)
  if (may(actor, 'marking', 'read')) throw seeOther(paths.marking)
  if (may(actor, 'request', 'list')) throw seeOther(paths.requests)
  return { title: t.home.title }
}

export default function Home() {
  return <Welcome />
}

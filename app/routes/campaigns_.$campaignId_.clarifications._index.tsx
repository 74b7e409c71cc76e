import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { clarificationsPage } from '#app/features/clarifications/asking.server.ts'
import { ClarificationList } from '#app/features/clarifications/ClarificationList.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'clarification', 'read')
  const { db, now, t } = incoming.context
  const campaignId = incoming.params.campaignId ?? ''
  const { searchParams } = new URL(incoming.request.url)
  const page = await clarificationsPage(db, { campaignId, organisationId: organisation.id, now: now() })
  if (!page) throw notFound()
  const question = page.questions.find(({ id }) => id === searchParams.get('question'))
  const mayAsk = may(actor, 'clarification', 'ask')
  if (question && mayAsk) throw seeOther(paths.askClarification(campaignId, question.id))
  return { title: t.clarifications.title, page, mayAsk, asked: searchParams.has('asked') }
}

export default function Clarifications() {
  return <ClarificationList {...useLoaderData<typeof loader>()} />
}

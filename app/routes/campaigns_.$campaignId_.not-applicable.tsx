import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { NotApplicable } from '#app/features/assessment/NotApplicable.tsx'
import { notApplicablePage } from '#app/features/assessment/rulings.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'not_applicable', 'read')
  const page = await notApplicablePage(incoming.context.db, {
    campaignId: incoming.params.campaignId ?? '',
    organisationId: organisation.id,
    now: incoming.context.now(),
    page: Number(new URL(incoming.request.url).searchParams.get('page') ?? 1),
  })
  if (!page) throw notFound()
  return { title: incoming.context.t.rulings.na.readTitle, page, mayRule: may(actor, 'not_applicable', 'rule') }
}

export default function Claims() {
  const { page, mayRule } = useLoaderData<typeof loader>()
  return <NotApplicable page={page} mayRule={mayRule} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { tenderModel } from '#app/features/tender/model.ts'
import { tenderSource } from '#app/features/tender/queries.server.ts'
import { TenderPage } from '#app/features/tender/TenderPage.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { tenderKey } from '#app/http/tender-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { context } = incoming
  const { actor, key, query } = await tenderKey(incoming, 'read')
  const source = await tenderSource(context.db, key)
  if (!source) throw notFound()
  return {
    title: context.t.tender.title,
    model: tenderModel(source, { ...viewOf(query), compare: context.f.compare }),
    may: { edit: may(actor, 'tender', 'edit'), export: may(actor, 'comparison', 'export') },
  }
}

export default function Tender() {
  const { model, may } = useLoaderData<typeof loader>()
  return <TenderPage model={model} may={may} />
}

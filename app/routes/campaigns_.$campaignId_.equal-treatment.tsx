import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { treatmentModel } from '#app/features/equal-treatment/model.server.ts'
import { TreatmentPage } from '#app/features/equal-treatment/TreatmentPage.tsx'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'
import { treatmentKey } from '#app/http/treatment-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const model = await treatmentModel(incoming.context.db, await treatmentKey(incoming))
  if (!model) throw notFound()
  const asked = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  return { title: incoming.context.t.treatment.title, model, asked }
}

export default function EqualTreatment() {
  const { model, asked } = useLoaderData<typeof loader>()
  return <TreatmentPage model={model} asked={asked} />
}

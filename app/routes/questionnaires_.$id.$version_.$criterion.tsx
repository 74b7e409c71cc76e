import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QuestionnaireCriterion } from '#app/features/questionnaires/QuestionnaireCriterion.tsx'
import { publicCriterion } from '#app/features/questionnaires/queries.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export function loader({ context, params }: LoaderFunctionArgs) {
  const model = publicCriterion(params.id ?? '', params.version ?? '', params.criterion ?? '')
  if (!model) throw notFound()
  return { title: model.criterion.name[context.lang], model }
}

export default function Criterion() {
  const { model } = useLoaderData<typeof loader>()
  return <QuestionnaireCriterion model={model} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QuestionnaireOverview } from '#app/features/questionnaires/QuestionnaireOverview.tsx'
import { publicQuestionnaire } from '#app/features/questionnaires/queries.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export function loader({ context, params }: LoaderFunctionArgs) {
  const questionnaire = publicQuestionnaire(params.id ?? '', params.version ?? '')
  if (!questionnaire) throw notFound()
  return { title: questionnaire.title[context.lang], questionnaire }
}

export default function Questionnaire() {
  const { questionnaire } = useLoaderData<typeof loader>()
  return <QuestionnaireOverview questionnaire={questionnaire} />
}

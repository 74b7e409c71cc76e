import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { QuestionnaireList } from '#app/features/questionnaires/QuestionnaireList.tsx'
import { publicQuestionnaires } from '#app/features/questionnaires/queries.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t.questionnaires.listTitle, questionnaires: publicQuestionnaires() }
}

export default function Questionnaires() {
  const { questionnaires } = useLoaderData<typeof loader>()
  return <QuestionnaireList questionnaires={questionnaires} />
}

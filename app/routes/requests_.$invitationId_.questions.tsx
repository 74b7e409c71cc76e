import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { AskPage } from '#app/features/supplier-questions/AskPage.tsx'
import { askQuestion } from '#app/features/supplier-questions/asking-mutations.server.ts'
import { askForm } from '#app/features/supplier-questions/forms.ts'
import { askPage } from '#app/features/supplier-questions/pages.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await askPage(db, await supplierKey(incoming, 'supplier_question', 'ask'))
  if (!page) throw notFound()
  const asked = new URL(incoming.request.url).searchParams.has('asked')
  return { title: t.supplierQuestions.title, page, asked }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const words = t.supplierQuestions.errors
  const key = await supplierKey(incoming, 'supplier_question', 'ask')
  if (!(await askPage(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  const question = String(body.get('question') ?? '')
  const form = parseForm(body, askForm, words)
  if (!form.ok) return data({ errors: form.errors, question }, { status: 422 })
  const result = await askQuestion(db, { ...key, text: form.value.question })
  if (result.ok) return seeOther(paths.requestQuestions(key.invitationId, true))
  if (result.fault === 'not_found') throw notFound()
  return data({ errors: { '': words[result.fault] } as Record<string, string>, question }, { status: 409 })
}

export default function Questions() {
  const { page, asked } = useLoaderData<typeof loader>()
  return <AskPage page={page} asked={asked} refused={useActionData<typeof action>()} />
}

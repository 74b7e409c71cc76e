import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { BuyerQuestions } from '#app/features/supplier-questions/BuyerQuestions.tsx'
import { noticeForm } from '#app/features/supplier-questions/forms.ts'
import { buyerPage } from '#app/features/supplier-questions/pages.server.ts'
import { publishNotice } from '#app/features/supplier-questions/publishing-mutations.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier_question', 'read')
  const { db, now, t } = incoming.context
  const page = await buyerPage(db, {
    campaignId: incoming.params.campaignId ?? '',
    organisationId: organisation.id,
    now: now(),
    page: Number(new URL(incoming.request.url).searchParams.get('page') ?? 1),
  })
  if (!page) throw notFound()
  return { title: t.supplierQuestions.title, page, mayAnswer: may(actor, 'supplier_question', 'answer') }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier_question', 'answer')
  const { db, now, t, newId, secret, env } = incoming.context
  const words = t.supplierQuestions.errors
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id, now: now() }
  if (!(await buyerPage(db, { ...key, page: 1 }))) throw notFound()
  const body = await readForm(incoming.request)
  const reply = String(body.get('reply') ?? '')
  const form = parseForm(body, noticeForm, words)
  if (!form.ok) return data({ errors: form.errors, reply }, { status: 422 })
  const given = { ...key, actorId: actor.id, newId, secret, baseUrl: env.BASE_URL }
  const result = await publishNotice(db, { ...given, reply: form.value.reply })
  if (result.ok) return seeOther(paths.supplierQuestions(key.campaignId))
  if (result.fault === 'missing') throw notFound()
  return data({ errors: { '': words[result.fault] } as Record<string, string>, reply }, { status: 409 })
}

export default function Questions() {
  const { page, mayAnswer } = useLoaderData<typeof loader>()
  return <BuyerQuestions page={page} mayAnswer={mayAnswer} refused={useActionData<typeof action>()} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { BuyerForm } from '#app/features/people/BuyerForm.tsx'
import { buyerForm } from '#app/features/people/forms.ts'
import { createBuyer } from '#app/features/people/mutations.server.ts'
import { requireOperator } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  await requireOperator(incoming, 'instance', 'edit')
  return { title: incoming.context.t.operator.newTitle }
}

export async function action(incoming: ActionFunctionArgs) {
  const actor = await requireOperator(incoming, 'instance', 'edit')
  const { db, env, secret, t, lang, newId, now } = incoming.context
  const form = parseForm(await readForm(incoming.request), buyerForm, t.operator.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 422 })
  const { underProcurementCode, siren, ...asked } = form.value
  const buyer = { ...asked, siren: siren || null, underProcurementCode: underProcurementCode === 'yes' }
  const sending = { language: lang, secret, baseUrl: env.BASE_URL, newId }
  await createBuyer(db, { ...buyer, by: actor, now: now() }, sending)
  return seeOther(paths.operator)
}

export default function NewBuyer() {
  return <BuyerForm {...useActionData<typeof action>()} />
}

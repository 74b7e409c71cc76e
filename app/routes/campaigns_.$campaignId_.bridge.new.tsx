import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { newItem } from '#app/features/bridge/bridge.server.ts'
import { itemForm } from '#app/features/bridge/forms.ts'
import { ItemForm } from '#app/features/bridge/ItemForm.tsx'
import { addItem } from '#app/features/bridge/mutations.server.ts'
import { bridgeKey } from '#app/http/bridge-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function begun(incoming: LoaderFunctionArgs) {
  const { key } = await bridgeKey(incoming, 'edit')
  const query = new URL(incoming.request.url).searchParams
  const given = { ...key, question: query.get('question') ?? '', clause: query.get('clause') }
  const item = await newItem(incoming.context.db, given)
  if (!item) throw notFound()
  return { given, item }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { item } = await begun(incoming)
  const { t, lang } = incoming.context
  const text = item.kind === 'question' ? t.bridge.onOffer(item.text[lang]) : item.text[lang]
  const title = item.kind === 'question' ? t.bridge.questionTitle : t.bridge.clauseTitle
  return { title, item, values: { title: item.title[lang], text, link: '', revision: 0 } }
}

export async function action(incoming: ActionFunctionArgs) {
  const { given } = await begun(incoming)
  const { db, t, newId } = incoming.context
  const body = await readForm(incoming.request)
  const typed = (name: string) => String(body.get(name) ?? '')
  const values = { title: typed('title'), text: typed('text'), link: typed('link') }
  const form = parseForm(body, itemForm, t.bridge.errors)
  if (!form.ok) return data({ errors: form.errors, values }, { status: 422 })
  const { revision: _, ...content } = form.value
  const result = await addItem(db, { ...given, content, newId })
  if (result.ok) return seeOther(paths.bridge(given.campaignId, { saved: 1 }))
  if (result.fault === 'not_found') throw notFound()
  return data({ errors: { '': t.bridge.errors[result.fault] } as Record<string, string>, values }, { status: 409 })
}

export default function NewItem() {
  const { item, values } = useLoaderData<typeof loader>()
  return <ItemForm {...item} values={values} removable={false} refused={useActionData<typeof action>()} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { oneItem } from '#app/features/bridge/bridge.server.ts'
import { itemForm } from '#app/features/bridge/forms.ts'
import { ItemForm } from '#app/features/bridge/ItemForm.tsx'
import { removeItem, saveItem } from '#app/features/bridge/mutations.server.ts'
import { bridgeKey } from '#app/http/bridge-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function found(incoming: LoaderFunctionArgs) {
  const { key } = await bridgeKey(incoming, 'edit')
  const page = await oneItem(incoming.context.db, key)
  if (!page) throw notFound()
  return { key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await found(incoming)
  return { title: page.item.title, page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key } = await found(incoming)
  const { db, t } = incoming.context
  const body = await readForm(incoming.request)
  if (body.get('intent') === 'remove') {
    const removed = await removeItem(db, key)
    if (!removed.ok) throw notFound()
    return seeOther(paths.bridge(key.campaignId))
  }
  const typed = (name: string) => String(body.get(name) ?? '')
  const values = { title: typed('title'), text: typed('text'), link: typed('link') }
  const form = parseForm(body, itemForm, t.bridge.errors)
  if (!form.ok) return data({ errors: form.errors, values }, { status: 422 })
  const { revision, ...content } = form.value
  const result = await saveItem(db, { ...key, revision, content })
  if (result.ok) return seeOther(paths.bridge(key.campaignId, { saved: 1 }))
  if (result.fault === 'not_found') throw notFound()
  return data({ errors: { '': t.bridge.errors[result.fault] } as Record<string, string>, values }, { status: 409 })
}

export default function Item() {
  const { item, ...around } = useLoaderData<typeof loader>().page
  const refused = useActionData<typeof action>()
  const { kind, sourceId } = item
  return <ItemForm {...around} {...{ kind, sourceId }} values={item} removable refused={refused} />
}

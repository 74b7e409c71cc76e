import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chosenAnswers } from '#app/features/offline/forms.ts'
import { dropImport } from '#app/features/offline/mutations.server.ts'
import { OfflinePreview } from '#app/features/offline/OfflinePreview.tsx'
import { offlinePreview } from '#app/features/offline/queries.server.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

async function previewKey(incoming: LoaderFunctionArgs, action: 'read' | 'edit') {
  return { ...(await supplierKey(incoming, 'offline', action)), pendingId: incoming.params.pendingId ?? '' }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const preview = await offlinePreview(db, await previewKey(incoming, 'read'))
  if (!preview) throw notFound()
  return { title: t.offline.previewTitle, preview }
}

/** Writes what is ticked, by the rules of every other save: an answer that moved since the preview is not replaced. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await previewKey(incoming, 'edit')
  const preview = await offlinePreview(db, key)
  if (!preview) throw notFound()
  const form = await readForm(incoming.request)
  const words = t.offline.errors
  const taken = form.getAll('take').map(String)
  const refuse = (errors: Record<string, string>, status: number) => data({ errors, taken }, { status })
  if (form.get('then') === 'discard') {
    await dropImport(db, key)
    return seeOther(paths.requestOffline(key.invitationId, { taken: 0 }))
  }
  const answers = chosenAnswers(form, preview)
  if (answers.length === 0) return refuse({ '': words.none_taken }, 422)
  const saved = await saveAnswers(db, { ...key, answers })
  if (!saved.ok && saved.fault !== 'conflict') {
    if (saved.fault === 'not_found') throw notFound()
    return refuse({ '': words.closed }, 422)
  }
  if (!saved.ok) {
    const moved = saved.conflicts.map(({ questionId }) => [questionId, words.conflict(questionId)] as const)
    return refuse(Object.fromEntries(moved), 409)
  }
  await dropImport(db, key)
  return seeOther(paths.requestOffline(key.invitationId, { taken: answers.length }))
}

export default function Preview() {
  const { preview } = useLoaderData<typeof loader>()
  return <OfflinePreview preview={preview} refused={useActionData<typeof action>()} />
}

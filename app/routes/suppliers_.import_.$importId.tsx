import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { chosenLines } from '#app/features/suppliers/forms.ts'
import { ImportPreview } from '#app/features/suppliers/ImportPreview.tsx'
import { ImportProgress } from '#app/features/suppliers/ImportProgress.tsx'
import { decideImport, dropImport, resumeImport } from '#app/features/suppliers/import-mutations.server.ts'
import { importPage } from '#app/features/suppliers/import-page.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function shown(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier', 'edit')
  const { db, now } = incoming.context
  const importId = incoming.params.importId ?? ''
  const key = { importId, organisationId: organisation.id, actorId: actor.id, now: now() }
  const asked = new URL(incoming.request.url).searchParams
  const view = { show: asked.get('show') ?? '', page: Number(asked.get('page') ?? 1) }
  const page = await importPage(db, { ...key, ...view })
  if (!page) throw notFound()
  return { key, page, view, kept: asked.has('kept') }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page, kept } = await shown(incoming)
  const i = incoming.context.t.directory.import
  const titles = { preview: i.previewTitle, running: i.runningTitle, done: i.doneTitle, failed: i.failedTitle }
  return { title: titles[page.state], page, kept }
}

export async function action(incoming: ActionFunctionArgs) {
  const { key, page, view } = await shown(incoming)
  const { db, t } = incoming.context
  const body = await readForm(incoming.request)
  const then = body.get('then')
  const here = paths.supplierImportPage(key.importId)
  if (then === 'resume') {
    await resumeImport(db, key)
    return seeOther(here)
  }
  if (then === 'discard' && (await dropImport(db, key))) return seeOther(paths.supplierImport(page.campaign?.id))
  if (then !== 'confirm' && then !== 'keep') return seeOther(here)
  const decided = await decideImport(db, { ...key, chosen: chosenLines(body), confirm: then === 'confirm' })
  if (decided === 'kept') return seeOther(`${paths.supplierImportPage(key.importId, view)}&kept`)
  if (decided === 'started' || page.state !== 'preview') return seeOther(here)
  return data({ errors: { '': t.directory.import.over } }, { status: 409 })
}

export default function Import() {
  const { page, kept } = useLoaderData<typeof loader>()
  const errors = useActionData<typeof action>()?.errors
  const { preview } = page
  if (!preview) return <ImportProgress page={page} />
  return <ImportPreview page={page} preview={preview} kept={kept} errors={errors} />
}

import { join } from 'node:path'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { asksForOrigin, takenAnswers } from '#app/features/pack/forms.ts'
import { originOf } from '#app/features/pack/known-signers.ts'
import { takePack } from '#app/features/pack/mutations.server.ts'
import { PackPreview } from '#app/features/pack/PackPreview.tsx'
import { dropPack, spoolPending } from '#app/features/pack/pending-mutations.server.ts'
import { packPreview } from '#app/features/pack/queries.server.ts'
import { readPack } from '#app/features/pack/read.server.ts'
import { withFolder } from '#app/features/pack/received.server.ts'
import { instanceSigner } from '#app/features/pack/signing.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** The preview with who signed, as far as this instance knows; somebody else's pack is nothing at all. */
async function shown(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'library', 'edit')
  const { db, env, now, newId } = incoming.context
  const pendingId = incoming.params.pendingId ?? ''
  const key = { organisationId: organisation.id, actorId: actor.id, now: now(), newId, pendingId }
  const preview = await packPreview(db, key)
  if (!preview) throw notFound()
  const own = await instanceSigner(db, env.SIGNING_KEY)
  const origin = originOf(preview.manifest.instance.key, own.key, env.KNOWN_SIGNERS)
  const known = origin.own || origin.knownAs !== null
  return { key, preview, origin, known, organisation, asks: asksForOrigin(preview, organisation.name, known) }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { preview, origin, organisation, asks } = await shown(incoming)
  return { title: incoming.context.t.pack.previewTitle, preview, origin, organisation: organisation.name, asks }
}

/** Reads the pack once more as if it had just come, and writes what is ticked; an answer that moved is not replaced. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key, preview, known, asks } = await shown(incoming)
  const form = await readForm(incoming.request)
  const words = t.pack.errors
  const taken = form.getAll('take').map(String)
  const refuse = (errors: Record<string, string>, status: number) => data({ errors, taken }, { status })
  if (form.get('then') === 'discard') {
    await dropPack(db, key)
    return seeOther(paths.packImport({ taken: 0 }))
  }
  const answers = takenAnswers(form, preview)
  if (answers.length === 0) return refuse({ '': words.none_taken }, 422)
  if (asks && form.get('origin') !== 'yes') return refuse({ origin: words.origin }, 422)
  return withFolder(async (folder) => {
    const path = join(folder, 'pack')
    const reading = (await spoolPending(db, key, path)) ? await readPack(path, folder) : null
    if (!reading?.ok) throw notFound()
    const result = await takePack(db, { ...key, pack: reading.pack, known, taken: answers })
    if (result.moved.length === 0) return seeOther(paths.packImport({ taken: result.written.length }))
    return refuse(Object.fromEntries(result.moved.map((id) => [id, words.moved(id)])), 409)
  })
}

export default function Preview() {
  return <PackPreview {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { languageField } from '#app/features/suppliers/forms.ts'
import { ImportForm } from '#app/features/suppliers/ImportForm.tsx'
import { keepImport } from '#app/features/suppliers/import-mutations.server.ts'
import { receivedTable } from '#app/features/suppliers/received.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

/** Who imports, and the draft whose list takes the suppliers too: another's, or one that is launched, is nothing. */
async function importer(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'supplier', 'edit')
  const key = { organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
  const campaignId = new URL(incoming.request.url).searchParams.get('campaign')
  if (!campaignId) return { key, campaign: null }
  const stored = await draftOfBuyer(incoming.context.db, { campaignId, organisationId: organisation.id })
  if (stored?.status !== 'draft') throw notFound()
  return { key, campaign: { id: campaignId, name: stored.draft.name } }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { campaign } = await importer(incoming)
  return { title: incoming.context.t.directory.import.title, campaign }
}

/** Reads the file and keeps it apart: no supplier is written here. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, t, newId } = incoming.context
  const { key, campaign } = await importer(incoming)
  return withUpload(incoming.request, async (received) => {
    const read = await receivedTable(received)
    const kept = read.ok
      ? await keepImport(db, {
          ...key,
          newId,
          campaignId: campaign?.id ?? null,
          fileName: read.name,
          language: languageField(received.form),
          records: read.records,
        })
      : read
    if (kept.ok) return seeOther(paths.supplierImportPage(kept.id))
    return data({ errors: { file: t.directory.errors[kept.fault] } }, { status: 422 })
  })
}

export default function Import() {
  return <ImportForm {...useLoaderData<typeof loader>()} errors={useActionData<typeof action>()?.errors} />
}

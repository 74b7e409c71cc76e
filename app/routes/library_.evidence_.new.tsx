import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { evidenceForm } from '#app/features/evidence/forms.ts'
import { inspectUpload } from '#app/features/evidence/inspection.server.ts'
import { addLibraryEvidence } from '#app/features/evidence/library-mutations.server.ts'
import { NewLibraryEvidence } from '#app/features/evidence/NewLibraryEvidence.tsx'
import { fieldAtFault } from '#app/features/evidence/refused.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { seeOther } from '#app/http/responses.server.ts'
import { withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  await requireAccess(incoming, 'library', 'edit')
  return { title: incoming.context.t.evidence.addToLibrary }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, organisation } = await requireAccess(incoming, 'library', 'edit')
  const { db, now, newId, t } = incoming.context
  const words = t.evidence.errors
  return withUpload(incoming.request, async (received) => {
    const refuse = (errors: Record<string, string>) =>
      data({ errors, values: typedValues(received.form) }, { status: 422 })
    // What one piece takes the place of is the affair of one answer of one request.
    received.form.delete('replaces')
    const typed = parseForm(received.form, evidenceForm, words)
    const content = await inspectUpload(received)
    const fileErrors: Record<string, string> = content.fault ? { file: words[content.fault] } : {}
    if (!typed.ok || content.fault) return refuse({ ...(typed.ok ? {} : typed.errors), ...fileErrors })
    const owner = { organisationId: organisation.id, actorId: actor.id, now: now(), newId }
    const result = await addLibraryEvidence(db, { ...owner, typed: typed.value, file: content.file })
    return result.ok
      ? seeOther(paths.libraryPiece(result.evidenceId))
      : refuse({ [fieldAtFault(result.fault)]: words[result.fault] })
  })
}

export default function NewEvidence() {
  return <NewLibraryEvidence refused={useActionData<typeof action>()} />
}

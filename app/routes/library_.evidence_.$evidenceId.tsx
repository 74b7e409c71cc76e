import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Action } from '#app/domain/accounts/access.ts'
import { libraryTieForm } from '#app/features/evidence/forms.ts'
import { LibraryPiece } from '#app/features/evidence/LibraryPiece.tsx'
import { tieToLibrary, untieFromLibrary } from '#app/features/evidence/library-mutations.server.ts'
import { libraryPiece } from '#app/features/evidence/library-piece.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pieceKey(incoming: LoaderFunctionArgs, action: Action<'library'>) {
  const { organisation } = await requireAccess(incoming, 'library', action)
  const key = { organisationId: organisation.id, evidenceId: incoming.params.evidenceId ?? '' }
  const piece = await libraryPiece(incoming.context.db, { ...key, now: incoming.context.now() })
  if (!piece) throw notFound()
  return { key, piece }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { piece } = await pieceKey(incoming, 'read')
  return { title: piece.evidence.title, piece }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { key } = await pieceKey(incoming, 'edit')
  const form = await readForm(incoming.request)
  const typed = parseForm(form, libraryTieForm, t.evidence.errors)
  if (!typed.ok) return data({ errors: typed.errors, values: typed.values }, { status: 422 })
  const { question: questionId, locator } = typed.value
  const tie = { ...key, questionId }
  const result =
    form.get('intent') === 'untie' ? await untieFromLibrary(db, tie) : await tieToLibrary(db, { ...tie, locator })
  if (result.ok) return seeOther(paths.libraryPiece(key.evidenceId))
  const message = result.fault === 'not_found' ? t.evidence.errors.question : t.evidence.errors[result.fault]
  return data({ errors: { question: message }, values: typedValues(form) }, { status: 422 })
}

export default function EvidenceOfLibrary() {
  return <LibraryPiece piece={useLoaderData<typeof loader>().piece} refused={useActionData<typeof action>()} />
}

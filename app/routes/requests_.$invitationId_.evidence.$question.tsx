import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { EvidencePage } from '#app/features/evidence/EvidencePage.tsx'
import { evidenceForm, tieForm, untieForm } from '#app/features/evidence/forms.ts'
import { inspectUpload } from '#app/features/evidence/inspection.server.ts'
import {
  addEvidence,
  type EvidenceResult,
  tieEvidence,
  untieEvidence,
} from '#app/features/evidence/mutations.server.ts'
import { evidencePage } from '#app/features/evidence/queries.server.ts'
import { fieldAtFault, type RefusedEvidence } from '#app/features/evidence/refused.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'
import { type Received, withUpload } from '#app/http/upload.server.ts'

export const meta = titleMeta

/** Evidence is tied to an answer, which exists once the request has been opened. */
async function openedKey(incoming: LoaderFunctionArgs, action: 'read' | 'add') {
  const key = { ...(await supplierKey(incoming, 'evidence', action)), questionId: incoming.params.question ?? '' }
  await openResponse(incoming.context.db, key)
  return key
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const key = await openedKey(incoming, 'read')
  const query = new URL(incoming.request.url).searchParams
  const page = await evidencePage(db, {
    ...key,
    search: (query.get('q') ?? '').slice(0, 200),
    replaces: query.get('replace'),
  })
  if (!page) throw notFound()
  return { title: t.evidence.title(page.question.id), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const key = await openedKey(incoming, 'add')
  const known = await evidencePage(incoming.context.db, { ...key, search: '', replaces: null })
  if (!known) throw notFound()
  return withUpload(incoming.request, async (received) => {
    const given = received.form.get('intent')
    const intent = given === 'tie' || given === 'untie' ? given : 'add'
    const outcome = await { add, tie, untie }[intent](incoming.context, key, received)
    if (outcome.ok) return seeOther(paths.requestEvidence(key.invitationId, key.questionId))
    const refused: RefusedEvidence = { intent, errors: outcome.errors, values: typedValues(received.form) }
    return data(refused, { status: 422 })
  })
}

type Context = ActionFunctionArgs['context']
type Key = Awaited<ReturnType<typeof openedKey>>
type Outcome = { ok: true } | { ok: false; errors: Record<string, string> }

function outcomeOf({ t }: Context, result: EvidenceResult): Outcome {
  if (result.ok) return result
  return { ok: false, errors: { [fieldAtFault(result.fault)]: t.evidence.errors[result.fault] } }
}

async function add(context: Context, key: Key, received: Received): Promise<Outcome> {
  const words = context.t.evidence.errors
  const typed = parseForm(received.form, evidenceForm, words)
  const { file, fault } = await inspectUpload(received)
  if (!typed.ok || fault) {
    const errors = typed.ok ? {} : typed.errors
    return { ok: false, errors: fault ? { ...errors, file: words[fault] } : errors }
  }
  return outcomeOf(context, await addEvidence(context.db, { ...key, typed: typed.value, file }))
}

async function tie(context: Context, key: Key, { form }: Received): Promise<Outcome> {
  const typed = parseForm(form, tieForm, context.t.evidence.errors)
  if (!typed.ok) return typed
  const { evidence: evidenceId, tiedLocator: locator } = typed.value
  return outcomeOf(context, await tieEvidence(context.db, { ...key, evidenceId, locator }))
}

async function untie(context: Context, key: Key, { form }: Received): Promise<Outcome> {
  const typed = parseForm(form, untieForm, context.t.evidence.errors)
  if (!typed.ok) return typed
  return outcomeOf(context, await untieEvidence(context.db, { ...key, evidenceId: typed.value.evidence }))
}

export default function AnswerEvidence() {
  return <EvidencePage page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}

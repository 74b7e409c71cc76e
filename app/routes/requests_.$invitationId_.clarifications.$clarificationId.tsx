import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { complementPage } from '#app/features/clarifications/answering.server.ts'
import {
  keepComplement,
  submitComplement,
  tieComplement,
  untieComplement,
} from '#app/features/clarifications/answering-mutations.server.ts'
import { ComplementPage } from '#app/features/clarifications/ComplementPage.tsx'
import { complementForm } from '#app/features/clarifications/forms.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const key = await supplierKey(incoming, 'clarification', 'answer')
  return { ...key, clarificationId: incoming.params.clarificationId ?? '' }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const page = await complementPage(incoming.context.db, await keyOf(incoming))
  if (!page) throw notFound()
  return { title: incoming.context.t.clarifications.answerTitle(page.question.id), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = await keyOf(incoming)
  if (!(await complementPage(db, key))) throw notFound()
  const words = t.clarifications.errors
  const body = await readForm(incoming.request)
  const typed = (name: string) => String(body.get(name) ?? '')
  const given = { text: typed('text'), evidence: typed('evidence'), locator: typed('locator') }
  const form = parseForm(body, complementForm, words)
  if (!form.ok) return data({ errors: form.errors, ...given, saved: undefined }, { status: 422 })
  const { act, evidence = '', locator, ...value } = form.value
  const untied = act.startsWith('untie:') ? act.slice('untie:'.length) : null
  const here = paths.requestClarification(key.invitationId, key.clarificationId)
  // A piece that comes or goes keeps what was written with it: nothing typed is lost.
  const result = await (act === 'submit' ? submitComplement : keepComplement)(db, { ...key, ...value })
  // Submitted or withdrawn already, by a second click or by a colleague: the page says what was.
  if (result.ok ? act !== 'tie' && untied === null : result.reason === 'submitted') return seeOther(here)
  if (!result.ok) {
    if (result.reason === 'not_found') throw notFound()
    const saved = result.reason === 'conflict' ? result.saved : undefined
    const message = result.reason === 'over' ? words.late : words[result.reason]
    return data({ errors: { text: message }, ...given, saved }, { status: result.reason === 'text' ? 422 : 409 })
  }
  const tied = untied
    ? await untieComplement(db, { ...key, evidenceId: untied })
    : await tieComplement(db, { ...key, evidenceId: evidence, locator })
  if (tied.ok || (tied.reason !== 'evidence' && tied.reason !== 'too_many')) return seeOther(here)
  // What was written is saved: the form goes on from there.
  const saved = { text: value.text, revision: value.revision + 1 }
  return data({ errors: { evidence: t.evidence.errors[tied.reason] }, ...given, saved }, { status: 422 })
}

export default function Complement() {
  return <ComplementPage page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}

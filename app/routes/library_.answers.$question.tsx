import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { masterForm } from '#app/features/library/forms.ts'
import { MasterForm, type RefusedMaster } from '#app/features/library/MasterForm.tsx'
import { masterPage } from '#app/features/library/master-pages.server.ts'
import { saveMaster } from '#app/features/library/mutations.server.ts'
import { dismissSuggestion } from '#app/features/library/suggestions.server.ts'
import { libraryKey, libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const asked = new URL(incoming.request.url).searchParams
  const taking = { suggestion: asked.get('suggestion'), how: asked.get('how') }
  const key = { ...(await libraryKey(incoming)), questionId: incoming.params.question ?? '', ...taking }
  const page = await masterPage(db, key)
  if (!page) throw notFound()
  return { title: t.library.master.title(page.question.id), page }
}

/** Under the field that lacks something. */
const fieldOf = { text_missing: 'text', state_missing: 'state', date_missing: 'stateDate', reason_short: 'naReason' }

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const key = { ...(await libraryWriteKey(incoming)), questionId: incoming.params.question ?? '' }
  const page = await masterPage(db, key)
  if (!page) throw notFound()
  const words = t.library.master.errors
  const body = await readForm(incoming.request)
  const dismissed = body.get('dismiss')
  if (typeof dismissed === 'string') {
    await dismissSuggestion(db, { ...key, suggestionId: dismissed })
    return seeOther(paths.libraryAnswer(key.questionId))
  }
  const form = parseForm(body, masterForm, words)
  const refuse = (errors: RefusedMaster['errors'], status: number, theirs: RefusedMaster['theirs'] = null) =>
    data({ errors, values: typedValues(body), theirs } satisfies RefusedMaster, { status })
  if (!form.ok) return refuse(form.errors, 422)
  const {
    text,
    suggestion: suggestionId = null,
    state = null,
    stateDate = null,
    naReason = null,
    reviewOn = null,
    revision,
  } = form.value
  const content = { text, state, stateDate, naReason }
  const result = await saveMaster(db, { ...key, revision, content, reviewOn, suggestionId })
  if (result.ok && page.next && body.get('next') === page.next) return seeOther(paths.libraryAnswer(page.next))
  if (result.ok) return seeOther(`${paths.libraryCriterion(page.criterion.id)}#${key.questionId}`)
  if (result.fault === 'not_found') throw notFound()
  if (result.fault === 'conflict') return refuse({ text: words.conflict }, 409, result.theirs)
  if (result.fault === 'past_review') return refuse({ reviewOn: words.pastReview }, 422)
  const lacking = result.faults.map((fault) => [fieldOf[fault], t.responses.errors[fault]])
  return refuse(Object.fromEntries(lacking), 422)
}

export default function MasterAnswer() {
  return <MasterForm page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}

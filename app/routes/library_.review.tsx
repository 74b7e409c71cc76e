import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DueAnswers } from '#app/features/library/DueAnswers.tsx'
import { seenAnswers } from '#app/features/library/forms.ts'
import { dueAnswers } from '#app/features/library/master-pages.server.ts'
import { attestUnchanged } from '#app/features/library/mutations.server.ts'
import { libraryKey, libraryWriteKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const done = new URL(incoming.request.url).searchParams.get('attested')
  const list = await dueAnswers(db, await libraryKey(incoming))
  return { title: t.library.dueList.title, list, attested: done && /^\d{1,4}$/.test(done) ? Number(done) : null }
}

export async function action(incoming: ActionFunctionArgs) {
  const key = await libraryWriteKey(incoming)
  const form = await readForm(incoming.request)
  const seen = seenAnswers(String(form.get('seen') ?? ''))
  const attested = await attestUnchanged(incoming.context.db, { ...key, seen })
  return seeOther(paths.libraryReview(attested.length))
}

export default function Due() {
  return <DueAnswers {...useLoaderData<typeof loader>()} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MasterHistory } from '#app/features/library/MasterHistory.tsx'
import { masterHistory } from '#app/features/library/master-pages.server.ts'
import { libraryKey } from '#app/http/library-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = Number(new URL(incoming.request.url).searchParams.get('page') ?? 1)
  const key = { ...(await libraryKey(incoming)), questionId: incoming.params.question ?? '', page }
  const history = await masterHistory(db, key)
  if (!history) throw notFound()
  return { title: t.library.past.title(history.question.id), history }
}

export default function HistoryOfMaster() {
  return <MasterHistory history={useLoaderData<typeof loader>().history} />
}

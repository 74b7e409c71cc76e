import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { agendaViewOf } from '#app/features/assessment/agenda-view.ts'
import { ConsensusBoard } from '#app/features/assessment/ConsensusBoard.tsx'
import { consensusBoard } from '#app/features/assessment/consensus-board.server.ts'
import { mustDeclare } from '#app/features/declarations/signing.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { viewerKey } from '#app/http/viewer-key.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { key, may } = await viewerKey(incoming, 'read')
  const view = agendaViewOf(new URL(incoming.request.url).searchParams)
  const { db } = incoming.context
  const board = await consensusBoard(db, key, view)
  if (!board) throw (await mustDeclare(db, key)) ? seeOther(paths.declaration(key.campaignId)) : notFound()
  return { title: incoming.context.t.consensus.title, board, may }
}

export default function Consensus() {
  const { board, may } = useLoaderData<typeof loader>()
  return <ConsensusBoard board={board} may={may} />
}

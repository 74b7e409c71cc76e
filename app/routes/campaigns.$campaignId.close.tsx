import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { CloseCampaign } from '#app/features/campaigns/CloseCampaign.tsx'
import { closeCampaign } from '#app/features/campaigns/mutations.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function keyOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'close')
  const campaignId = incoming.params.campaignId ?? ''
  return { campaignId, organisationId: organisation.id, actorId: actor.id, now: incoming.context.now() }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { db, f, t } = incoming.context
  const key = await keyOf(incoming)
  const asked = { runningToo: true, state: '', search: '', page: 1, compare: f.compare }
  const board = await campaignBoard(db, { ...key, ...asked })
  if (!board) throw notFound()
  if (board.campaign.status !== 'launched') throw seeOther(paths.campaign(key.campaignId))
  const { campaign, invited, submitted } = board
  return { title: t.board.closeTitle, board: { campaign, invited, submitted } }
}

export async function action(incoming: ActionFunctionArgs) {
  const key = await keyOf(incoming)
  const result = await closeCampaign(incoming.context.db, key)
  if (!result.ok) throw notFound()
  return seeOther(paths.campaign(key.campaignId))
}

export default function Close() {
  return <CloseCampaign board={useLoaderData<typeof loader>().board} />
}

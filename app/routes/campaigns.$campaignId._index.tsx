import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may, seesRunningCampaigns } from '#app/domain/access.ts'
import { Board } from '#app/features/campaigns/Board.tsx'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { db, now, f } = incoming.context
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id }
  const asked = new URL(incoming.request.url).searchParams
  const board = await campaignBoard(db, {
    ...key,
    runningToo: seesRunningCampaigns(actor),
    state: asked.get('state') ?? '',
    search: (asked.get('q') ?? '').trim().slice(0, 200),
    page: Number(asked.get('page') ?? 1),
    now: now(),
    compare: f.compare,
  })
  if (!board) {
    const draft = seesRunningCampaigns(actor) ? await draftOfBuyer(db, key) : null
    throw draft?.status === 'draft' ? seeOther(paths.campaignReview(key.campaignId)) : notFound()
  }
  return {
    title: board.campaign.name,
    board,
    may: {
      close: may(actor, 'campaign', 'close'),
      link: may(actor, 'invitation', 'link'),
      agree: may(actor, 'consensus', 'read'),
    },
  }
}

export default function CampaignBoard() {
  const { board, may } = useLoaderData<typeof loader>()
  return <Board board={board} may={may} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may, seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { Board } from '#app/features/campaigns/Board.tsx'
import { campaignBoard } from '#app/features/campaigns/board.server.ts'
import { taskList } from '#app/features/campaigns/preparation.server.ts'
import { TaskList } from '#app/features/campaigns/TaskList.tsx'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { db, env, now, f, t } = incoming.context
  const key = { campaignId: incoming.params.campaignId ?? '', organisationId: organisation.id }
  const asked = new URL(incoming.request.url).searchParams
  const board = await campaignBoard(db, {
    ...key,
    runningToo: seesRunningCampaigns(actor),
    state: asked.get('state') ?? '',
    search: (asked.get('q') ?? '').trim().slice(0, 200),
    sort: asked.get('sort') ?? '',
    page: Number(asked.get('page') ?? 1),
    now: now(),
    compare: f.compare,
  })
  if (!board) {
    const draft = seesRunningCampaigns(actor) ? await taskList(db, { ...key, now: now() }) : null
    if (!draft) throw notFound()
    return { title: draft.name || t.launch.unnamed, draft, mayCompose: may(actor, 'campaign', 'compose') }
  }
  return {
    title: board.campaign.name,
    board,
    mailServer: env.SMTP_URL !== undefined,
    may: {
      close: may(actor, 'campaign', 'close'),
      link: may(actor, 'invitation', 'link'),
      compose: may(actor, 'campaign', 'compose'),
      agree: may(actor, 'consensus', 'agree'),
      assess: may(actor, 'campaign', 'assess'),
    },
  }
}

export default function Campaign() {
  const page = useLoaderData<typeof loader>()
  if (page.draft) return <TaskList draft={page.draft} mayCompose={page.mayCompose} />
  return <Board board={page.board} may={page.may} mailServer={page.mailServer} />
}

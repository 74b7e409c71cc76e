import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/accounts/access.ts'
import { BridgePage } from '#app/features/bridge/BridgePage.tsx'
import { bridgePage } from '#app/features/bridge/bridge.server.ts'
import { bridgeKey } from '#app/http/bridge-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, key } = await bridgeKey(incoming, 'read')
  const asked = new URL(incoming.request.url).searchParams
  const page = await bridgePage(incoming.context.db, key, Number(asked.get('page') ?? 1))
  if (!page) throw notFound()
  const saved = asked.has('saved')
  return { title: incoming.context.t.bridge.title, page, mayEdit: may(actor, 'bridge', 'edit'), saved }
}

export default function Bridge() {
  return <BridgePage {...useLoaderData<typeof loader>()} />
}

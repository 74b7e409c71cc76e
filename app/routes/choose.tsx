import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ChooseOrganisation } from '#app/features/accounts/ChooseOrganisation.tsx'
import { requireActor } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { localPath } from '#app/http/typed-work.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisations } = await requireActor(incoming)
  const to = localPath(new URL(incoming.request.url).searchParams.get('to'), paths.home)
  return { title: incoming.context.t.codes.chooseTitle, organisations, to }
}

export default function Choose() {
  const { organisations, to } = useLoaderData<typeof loader>()
  return <ChooseOrganisation organisations={organisations} to={to} />
}

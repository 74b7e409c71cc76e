import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { dossierSize } from '#app/domain/answers/dossier.ts'
import { DossierPage } from '#app/features/dossier/DossierPage.tsx'
import { dossierOf } from '#app/features/dossier/dossier.server.ts'
import { offersMade } from '#app/features/dossier/offers.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'dossier', 'read')
  const { db, now, t } = incoming.context
  const key = { organisationId: organisation.id, now: now() }
  const { criteria } = await dossierOf(db, key)
  return { title: t.dossier.title, size: dossierSize(criteria), offers: await offersMade(db, key) }
}

export default function Dossier() {
  return <DossierPage {...useLoaderData<typeof loader>()} />
}

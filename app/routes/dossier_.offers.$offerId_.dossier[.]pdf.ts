import type { LoaderFunctionArgs } from '@remix-run/node'
import { dossierPdf } from '#app/features/dossier/dossier-pdf.server.ts'
import { offerMade } from '#app/features/dossier/offers.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** What a supplier sent with one offer, exactly: it keeps it after a withdrawal too. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'dossier', 'read')
  const { db, t, f, lang } = incoming.context
  const offer = await offerMade(db, { organisationId: organisation.id, offerId: incoming.params.offerId ?? '' })
  if (!offer) throw notFound()
  const bytes = Uint8Array.from(await dossierPdf(offer.content, { t, f, lang }))
  const name = `${t.dossier.fileName(organisation.name)}.pdf`
  return download(bytes, { name, type: 'application/pdf', size: bytes.length })
}

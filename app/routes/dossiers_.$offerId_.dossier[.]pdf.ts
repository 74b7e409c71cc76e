import type { LoaderFunctionArgs } from '@remix-run/node'
import { dossierPdf } from '#app/features/dossier/dossier-pdf.server.ts'
import { offerReceived } from '#app/features/dossier/offers.server.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** An offered dossier as a file, for as long as it may be read. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireBuyer(incoming, 'offered_dossier', 'read')
  const { db, t, f, lang } = incoming.context
  const offer = await offerReceived(db, { buyerId: organisation.id, offerId: incoming.params.offerId ?? '' })
  if (!offer?.read) throw notFound()
  const bytes = Uint8Array.from(await dossierPdf(offer.read.content, { t, f, lang }))
  const name = `${t.dossier.fileName(offer.supplier)}.pdf`
  return download(bytes, { name, type: 'application/pdf', size: bytes.length })
}

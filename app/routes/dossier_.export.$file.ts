import type { LoaderFunctionArgs } from '@remix-run/node'
import { dossierOf } from '#app/features/dossier/dossier.server.ts'
import { dossierPdf } from '#app/features/dossier/dossier-pdf.server.ts'
import { dossierWorkbook } from '#app/features/dossier/dossier-workbook.ts'
import { workbookType, writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { download, notFound } from '#app/http/responses.server.ts'

/** The dossier of the reader's organisation as it stands, in the reader's language: `dossier.pdf` or `dossier.xlsx`. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'dossier', 'read')
  const { db, now, t, f, lang } = incoming.context
  const [, extension] = /^dossier\.(pdf|xlsx)$/.exec(incoming.params.file ?? '') ?? []
  if (!extension) throw notFound()
  const dossier = await dossierOf(db, { organisationId: organisation.id, now: now() })
  const name = `${t.dossier.fileName(organisation.name)}.${extension}`
  if (extension === 'xlsx') {
    const bytes = await writeWorkbook(dossierWorkbook(dossier, { t, f, lang }))
    return download(bytes, { name, type: workbookType, size: bytes.length })
  }
  const bytes = Uint8Array.from(await dossierPdf(dossier, { t, f, lang }))
  return download(bytes, { name, type: 'application/pdf', size: bytes.length })
}

import type { Receipt } from '#app/domain/proofs/receipt.ts'
import { heading, openDocument, paragraph } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable, facts } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { titledVersions } from '#app/features/questionnaires/known.server.ts'
import { versionName } from './version-name.ts'

/** The receipt as a tagged PDF: all that its JSON says, and what it does not prove. The same receipt gives the same bytes. */
export async function receiptPdf(receipt: Receipt, timeZone: string, words: DocumentWords): Promise<Uint8Array> {
  const { t, f, lang } = words
  const { response, launch, log } = receipt
  const title = t.submission.receiptTitle(response.sequence)
  const document = openDocument({ title, lang, createdAt: response.submittedAt })
  heading(document, 1, title)
  paragraph(document, t.submission.receiptOf(receipt.supplier.name, receipt.buyer.name, receipt.campaign.name))
  facts(document, [
    [t.submission.submittedAt, f.instant(response.submittedAt, timeZone)],
    [t.submission.submittedBy, `${response.submittedBy}, ${receipt.supplier.name}`],
    [t.submission.instant, response.submittedAt],
    [t.submission.hash, response.hash],
    [t.submission.response, response.id],
    [t.submission.campaign, `${receipt.campaign.name}, ${receipt.campaign.id}`],
    [t.submission.buyer, `${receipt.buyer.name}, ${receipt.buyer.id}`],
    [t.submission.supplier, `${receipt.supplier.name}, ${receipt.supplier.id}`],
    [t.submission.launch, t.submission.launchVersion(launch.version, launch.commitment)],
    [t.submission.log, `${log.chain}, ${log.index}, ${log.hash}`],
    [t.submission.instance, receipt.instance],
  ])
  heading(document, 2, t.submission.questionnaires)
  await documentTable(
    document,
    [
      {
        header: t.submission.questionnaire,
        cell: (one) => `${versionName(one, words)}\n${one.id} ${one.version}`,
        share: 4,
      },
      { header: t.submission.publicHash, cell: ({ publicHash }) => publicHash, share: 6 },
    ],
    titledVersions(receipt.questionnaires),
  )
  heading(document, 2, t.submission.files)
  if (receipt.evidence.length === 0) paragraph(document, t.submission.noFiles)
  else
    await documentTable(
      document,
      [
        { header: t.submission.file, cell: ({ name }) => name, share: 3 },
        { header: t.submission.bytes, cell: ({ size }) => f.integer(size), share: 1, number: true },
        { header: t.submission.fileHash, cell: ({ sha256 }) => sha256, share: 6 },
      ],
      receipt.evidence,
    )
  heading(document, 2, t.submission.provesTitle)
  paragraph(document, t.submission.proves)
  paragraph(document, t.submission.checkIt)
  return finishDocument(document, (page, pages) => t.submission.foot(receipt.campaign.name, page, pages))
}

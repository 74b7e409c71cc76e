import { fillContents, reserveContents } from '#app/features/documents/contents.server.ts'
import {
  bulletList,
  type Document,
  heading,
  openDocument,
  paragraph,
  restIfBusy,
} from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable, facts } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { annexFacts, apartTitle, criterionTitle, partTitle, provenanceFacts, questionTitle } from './annex-lines.ts'
import type { AnnexCriterion, AnnexModel } from './annex-model.ts'

/** The annex as a tagged PDF; the same model and words give the same bytes. */
export async function annexPdf(annex: AnnexModel, words: DocumentWords): Promise<Uint8Array> {
  const { t, lang } = words
  const a = t.annex
  const title = a.title(annex.campaign)
  const document = openDocument({ title, lang, createdAt: annex.madeAt })
  heading(document, 1, title)
  paragraph(document, a.lead, { soft: true })
  facts(document, annexFacts(annex, words))
  const parts = [
    ...annex.parts.map((part, index) => ({ ...part, title: partTitle(part, index, words) })),
    ...annex.apart.map((part) => ({ ...part, title: apartTitle(part, words) })),
  ]
  const titles = [a.howTitle, ...(annex.weights ? [a.weightsTitle] : []), ...parts.map((part) => part.title)]
  const contents = reserveContents(document, a.contents, [...titles, a.provenanceTitle])
  heading(document, 2, a.howTitle)
  bulletList(document, a.how)
  if (annex.weights) await weightsSection(document, annex.weights, words)
  for (const part of parts) {
    heading(document, 2, part.title, 140)
    for (const criterion of part.criteria) await criterionSection(document, criterion, words)
  }
  heading(document, 2, a.provenanceTitle, 120)
  facts(document, provenanceFacts(annex, words))
  fillContents(document, contents)
  return finishDocument(document, (page, pages) => a.foot(annex.campaign, page, pages))
}

async function weightsSection(
  document: Document,
  weights: NonNullable<AnnexModel['weights']>,
  { t, f, lang }: DocumentWords,
): Promise<void> {
  await documentTable(
    document,
    [
      { header: t.annex.criterion, cell: ({ id, name }) => `${id} · ${name[lang]}`, share: 6 },
      { header: t.annex.weight, cell: ({ weight }) => f.percent(weight, 1), share: 1, number: true },
    ],
    weights,
    { heading: [2, t.annex.weightsTitle], lead: t.annex.weightsText },
  )
}

async function criterionSection(document: Document, criterion: AnnexCriterion, words: DocumentWords): Promise<void> {
  const { t, lang } = words
  heading(document, 3, criterionTitle(criterion, words), 110)
  paragraph(document, criterion.objective[lang], { soft: true })
  for (const question of criterion.questions) {
    // A question and what it is asked for stay on one page.
    const lines = 90 + 14 * question.evidence.length
    if (document.pdf.y + lines > document.pdf.page.height - 48) document.pdf.addPage()
    paragraph(document, questionTitle(question, words), { bold: true })
    if (question.rationale[lang]) paragraph(document, question.rationale[lang])
    if (question.evidence.length > 0) {
      paragraph(document, t.annex.evidence, { soft: true })
      bulletList(
        document,
        question.evidence.map((label) => label[lang]),
      )
    }
    await restIfBusy(document)
  }
}

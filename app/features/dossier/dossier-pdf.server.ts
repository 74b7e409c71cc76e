import { type DossierContent, type DossierCriterion, dossierSize } from '#app/domain/answers/dossier.ts'
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
import { facts } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { declaredLine, evidenceLine, validatedLine } from './dossier-lines.ts'

/** The dossier as a tagged PDF; the same content and words give the same bytes. */
export async function dossierPdf(dossier: DossierContent, words: DocumentWords): Promise<Uint8Array> {
  const { t, f, lang } = words
  const d = t.dossier
  const { supplier, contact, criteria } = dossier
  const title = d.documentTitle(supplier.name)
  const { answered, questions } = dossierSize(criteria)
  const document = openDocument({ title, lang, createdAt: dossier.madeAt })
  heading(document, 1, title)
  paragraph(document, d.documentLead, { soft: true })
  facts(document, [
    [d.supplier, supplier.name],
    ...(supplier.siren ? ([[d.siren, supplier.siren]] as const) : []),
    ...(contact ? ([[d.contact, `${contact.name}, ${contact.email}`]] as const) : []),
    [d.madeAt, f.instant(dossier.madeAt)],
    [d.answered, d.of(answered, questions)],
  ])
  const titleOf = ({ id, name }: DossierCriterion) => `${id} · ${name[lang]}`
  const contents = reserveContents(document, d.contents, [...criteria.map(titleOf), d.provenanceTitle])
  for (const criterion of criteria) {
    heading(document, 2, titleOf(criterion), 110)
    paragraph(document, d.of(dossierSize([criterion]).answered, criterion.questions.length), { soft: true })
    for (const question of criterion.questions) {
      questionSection(document, criterion, question, words)
      await restIfBusy(document)
    }
  }
  provenanceSection(document, dossier, words)
  fillContents(document, contents)
  return finishDocument(document, (page, pages) => d.foot(supplier.name, page, pages))
}

function questionSection(
  document: Document,
  { questionnaire }: DossierCriterion,
  { id, question, answer }: DossierCriterion['questions'][number],
  words: DocumentWords,
): void {
  const { t, lang } = words
  heading(document, 3, `${id} · ${question[lang]}`, 50)
  if (!answer) {
    paragraph(document, t.dossier.noAnswer, { soft: true })
    return
  }
  const declared = declaredLine(answer, words)
  if (declared) paragraph(document, declared, { bold: true })
  for (const part of answer.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')) paragraph(document, part)
  if (answer.evidence.length > 0)
    bulletList(
      document,
      answer.evidence.map((piece) => evidenceLine(piece, words)),
    )
  paragraph(document, validatedLine(answer, questionnaire, words), { soft: true, size: 9 })
}

function provenanceSection(document: Document, { questionnaires }: DossierContent, { t, lang }: DocumentWords): void {
  const d = t.dossier
  heading(document, 2, d.provenanceTitle, 120)
  paragraph(document, d.provenanceText)
  for (const { id, version, title, licence, provenance, publicHash } of questionnaires) {
    heading(document, 3, `${title[lang]} ${version}`, 110)
    facts(document, [
      [d.questionnaire, `${id} ${version}`],
      [t.questionnaires.licence, licence],
      [t.questionnaires.provenance, `${provenance.source[lang]} ${provenance.wording[lang]}`],
      ...(provenance.url ? ([[t.questionnaires.guide, provenance.url]] as const) : []),
      [t.questionnaires.hash, publicHash],
    ])
  }
}

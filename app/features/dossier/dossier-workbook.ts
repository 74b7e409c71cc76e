import { type DossierContent, type DossierCriterion, dossierSize } from '#app/domain/answers/dossier.ts'
import type { RowToWrite, SheetToWrite, WorkbookToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'

interface Words {
  t: Dictionary
  f: Formats
  lang: Language
}

/** The dossier as a workbook: where it comes from, one sheet by criterion, and the list of its evidence. */
export function dossierWorkbook(dossier: DossierContent, words: Words): WorkbookToWrite {
  const { t } = words
  return {
    title: t.dossier.documentTitle(dossier.supplier.name),
    at: dossier.madeAt,
    sheets: [
      frontSheet(dossier, words),
      ...dossier.criteria.map((one) => criterionSheet(one, words)),
      evidenceSheet(dossier, words),
    ],
  }
}

function frontSheet({ supplier, contact, madeAt, questionnaires, criteria }: DossierContent, words: Words) {
  const { t, f, lang } = words
  const d = t.dossier
  const { answered, questions } = dossierSize(criteria)
  const fact = (name: string, value: string): RowToWrite => ({ cells: [name, value] })
  return {
    name: d.sheet,
    columns: [{ width: 34 }, { width: 90 }],
    rows: [
      { cells: [d.documentTitle(supplier.name)], kind: 'title' },
      fact(d.supplier, supplier.name),
      ...(supplier.siren ? [fact(d.siren, supplier.siren)] : []),
      ...(contact ? [fact(d.contact, `${contact.name}, ${contact.email}`)] : []),
      fact(d.madeAt, f.instant(madeAt)),
      fact(d.answered, d.of(answered, questions)),
      ...questionnaires.flatMap(({ id, version, title, licence, provenance, publicHash }): RowToWrite[] => [
        { cells: [d.questionnaire, `${title[lang]} (${id} ${version})`], kind: 'strong' },
        fact(t.questionnaires.licence, licence),
        fact(t.questionnaires.provenance, `${provenance.source[lang]} ${provenance.wording[lang]}`),
        ...(provenance.url ? [fact(t.questionnaires.guide, provenance.url)] : []),
        fact(t.questionnaires.hash, publicHash),
      ]),
      fact(d.note, d.provenanceText),
    ],
  } satisfies SheetToWrite
}

function criterionSheet({ id, name, questionnaire, questions }: DossierCriterion, { t, lang }: Words): SheetToWrite {
  const d = t.dossier
  const head = d.columns
  return {
    name: `${id} ${name[lang]}`,
    frozen: { rows: 2, columns: 1 },
    columns: [
      { width: 9 },
      { width: 50 },
      { width: 80 },
      { width: 24 },
      { width: 14, days: true },
      { width: 34 },
      { width: 16, days: true },
      { width: 26 },
    ],
    rows: [
      { cells: [`${id} · ${name[lang]}`], kind: 'title' },
      {
        cells: [
          head.id,
          head.question,
          head.answer,
          head.state,
          head.stateDate,
          head.naReason,
          head.validatedOn,
          head.version,
        ],
        kind: 'head',
      },
      ...questions.map(({ id, question, answer }) => ({
        cells: [
          id,
          question[lang],
          answer ? answer.text : d.noAnswer,
          answer?.state ? t.terms.states[answer.state] : null,
          answer?.stateDate ? { day: answer.stateDate } : null,
          answer?.naReason ?? null,
          answer ? { day: answer.validatedOn } : null,
          answer?.answers ?? questionnaire,
        ],
      })),
    ],
  }
}

function evidenceSheet({ criteria }: DossierContent, { t }: Words): SheetToWrite {
  const d = t.dossier
  const head = d.columns
  const pieces = criteria.flatMap(({ questions }) =>
    questions.flatMap(({ id, answer }) => (answer?.evidence ?? []).map((piece) => ({ id, piece }))),
  )
  return {
    name: d.evidence,
    frozen: { rows: 2, columns: 1 },
    columns: [
      { width: 9 },
      { width: 44 },
      { width: 30 },
      { width: 20 },
      { width: 44 },
      { width: 26 },
      { width: 14, days: true },
      { width: 14, days: true },
      { width: 22 },
      { width: 70 },
    ],
    rows: [
      { cells: [d.evidence], kind: 'title' },
      {
        cells: [
          head.id,
          head.title,
          head.type,
          head.locator,
          head.reference,
          head.perimeter,
          head.issuedOn,
          head.validUntil,
          head.confidentiality,
          head.sha256,
        ],
        kind: 'head',
      },
      ...pieces.map(({ id, piece }) => ({
        cells: [
          id,
          piece.title,
          t.terms.evidenceTypes[piece.type],
          piece.locator,
          piece.fileName ?? piece.url,
          piece.perimeter && t.evidence.perimeterLine(t.terms.perimeters[piece.perimeter], piece.shareCovered),
          piece.issuedOn ? { day: piece.issuedOn } : null,
          piece.validUntil ? { day: piece.validUntil } : null,
          t.terms.confidentialities[piece.confidentiality],
          piece.sha256,
        ],
      })),
      ...(pieces.length === 0 ? [{ cells: [null, d.noEvidence] }] : []),
    ],
  }
}

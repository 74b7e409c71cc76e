import type { RowToWrite, SheetToWrite, WorkbookToWrite } from '#app/features/spreadsheets/write.server.ts'
import { type AnnexWords, annexFacts, apartTitle, partTitle, provenanceFacts } from './annex-lines.ts'
import type { AnnexApart, AnnexModel, AnnexPart } from './annex-model.ts'

/** The annex as a workbook: where it comes from, then one sheet by part with room for the answers. */
export function annexWorkbook(annex: AnnexModel, words: AnnexWords): WorkbookToWrite {
  return {
    title: words.t.annex.title(annex.campaign),
    at: annex.madeAt,
    sheets: [
      frontSheet(annex, words),
      ...annex.parts.map((part, index) =>
        partSheet(part, partTitle(part, index, words), annex.weights !== null, words),
      ),
      ...annex.apart.map((part) => partSheet(part, apartTitle(part, words), false, words)),
    ],
  }
}

function frontSheet(annex: AnnexModel, words: AnnexWords): SheetToWrite {
  const { t } = words
  const a = t.annex
  const fact = ([name, value]: readonly [string, string]): RowToWrite => ({ cells: [name, value] })
  return {
    name: a.sheet,
    columns: [{ width: 34 }, { width: 90 }],
    rows: [
      { cells: [a.title(annex.campaign)], kind: 'title' },
      ...annexFacts(annex, words).map(fact),
      ...a.how.map((text, index) => fact([index === 0 ? a.howTitle : '', text])),
      ...provenanceFacts(annex, words).map(fact),
    ],
  }
}

function partSheet(
  part: AnnexPart | AnnexApart,
  title: string,
  withWeights: boolean,
  { t, lang }: AnnexWords,
): SheetToWrite {
  const a = t.annex
  const weights = (...cells: (string | number)[]) => (withWeights ? cells : [])
  return {
    name: title,
    frozen: { rows: 2, columns: 1 },
    columns: [
      { width: 9 },
      { width: 26 },
      ...(withWeights ? [{ width: 12 }, { width: 12 }] : []),
      { width: 50 },
      { width: 50 },
      { width: 44 },
      { width: 70, open: true },
      { width: 44, open: true },
    ],
    rows: [
      { cells: [title], kind: 'title' },
      {
        cells: [
          a.number,
          a.criterion,
          ...weights(a.weightPercent, a.questionWeight),
          a.question,
          a.rationale,
          a.evidence,
          a.answer,
          a.pieces,
        ],
        kind: 'head',
      },
      ...part.criteria.flatMap(({ name, weight, questions }) =>
        questions.map((question) => ({
          cells: [
            question.id,
            name[lang],
            ...weights(Math.round(10 * (weight ?? 0)) / 10, question.weight ?? 1),
            question.question[lang],
            question.rationale[lang],
            question.evidence.map((label) => label[lang]).join('\n'),
            null,
            null,
          ],
        })),
      ),
    ],
  }
}

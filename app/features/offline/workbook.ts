import { declaredStates } from '#app/domain/answers/answers.ts'
import { asInCells, offlineMark } from '#app/domain/exchange/offline-compare.ts'
import { offlineColumns, offlineFormat } from '#app/domain/exchange/offline-file.ts'
import type { RowToWrite, SheetToWrite, WorkbookToWrite } from '#app/features/spreadsheets/write.server.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'
import type { OfflineRequest } from './queries.server.ts'

interface Words {
  t: Dictionary
  f: Formats
  lang: Language
}

type Criterion = OfflineRequest['criteria'][number]
type Question = Criterion['questions'][number]

/** A request as a workbook to fill anywhere: how to, then one sheet a criterion, with the answers as they are. */
export function offlineWorkbook(request: OfflineRequest, at: string, words: Words): WorkbookToWrite {
  const { t } = words
  return {
    title: t.offline.fileTitle(request.campaign.name),
    at,
    choiceRefused: { title: t.offline.stateRefused, text: t.offline.stateRefusedText },
    sheets: [
      instructions(request, at, words),
      ...request.criteria.map((criterion) => criterionSheet(criterion, words)),
    ],
  }
}

function instructions({ invitationId, campaign, buyer, supplier }: OfflineRequest, at: string, { t, f }: Words) {
  const text = (line: string): RowToWrite => ({ cells: [line] })
  const strong = (line: string): RowToWrite => ({ cells: [line], kind: 'strong' })
  const words = t.offline.sheet
  const sheet: SheetToWrite = {
    name: words.name,
    columns: [{ width: 100 }],
    locked: true,
    rows: [
      { cells: [offlineFormat, invitationId], hidden: true },
      { cells: [t.offline.fileTitle(campaign.name)], kind: 'title' },
      text(words.askedBy(buyer, supplier)),
      text(words.deadline(f.instant(campaign.deadline, campaign.timeZone))),
      text(words.madeAt(f.instant(at, campaign.timeZone))),
      strong(words.fillTitle),
      ...words.fill.map(text),
      strong(words.backTitle),
      ...words.back.map(text),
    ],
  }
  return { ...sheet, columns: [{ width: 100 }, { width: 10, hidden: true }] }
}

function criterionSheet({ id, name, questions }: Criterion, words: Words): SheetToWrite {
  const { t, lang } = words
  const head = t.offline.columns
  return {
    name: `${id} ${name[lang]}`,
    locked: true,
    frozen: { rows: 3, columns: 1 },
    columns: [
      { width: 9 },
      { width: 52 },
      { width: 70, open: true },
      { width: 24, open: true, choices: declaredStates.map((state) => t.terms.states[state]) },
      { width: 14, open: true, days: true },
      { width: 34, open: true },
      { width: 14, hidden: true },
    ],
    rows: [
      { cells: offlineColumns, hidden: true },
      { cells: [`${id} · ${name[lang]}`], kind: 'title' },
      { cells: offlineColumns.map((column) => head[column]), kind: 'head' },
      ...questions.map((question) => questionRow(question, words)),
    ],
  }
}

function questionRow({ id, question, rationale, evidence, answer }: Question, { t, f, lang }: Words): RowToWrite {
  const { text, state, stateDate, naReason } = asInCells(answer)
  const expected = evidence.map(({ label }) => label[lang])
  const asked = [question[lang], rationale[lang], expected.length > 0 && t.responses.expected(f.list(expected))]
  return {
    cells: [
      id,
      asked.filter(Boolean).join('\n\n'),
      text,
      state && t.terms.states[state],
      stateDate ? { day: stateDate } : null,
      naReason,
      offlineMark(answer),
    ],
  }
}

import { comparedOn } from '#app/domain/campaign/proportion.ts'
import { shortName } from '#app/domain/results/radar.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { figureCell, type SheetColumn, tableSheet } from '#app/features/spreadsheets/table-sheet.ts'
import type { CellToWrite, SheetToWrite, WorkbookToWrite } from '#app/features/spreadsheets/write.server.ts'
import { apartSheets } from './record-apart-sheets.ts'
import type { RecordModel, RecordSupplier } from './record-model.ts'
import { proceedingsSheets } from './record-proceedings-sheets.ts'
import { detailSheets } from './record-sheets.ts'
import { dominances, shownRanks } from './record-words.ts'

/** The scoring record as a workbook: what the PDF says, each figure a number with all its digits. */
export function recordWorkbook(record: RecordModel, words: DocumentWords): WorkbookToWrite {
  return {
    title: words.t.record.title(record.campaign.name),
    at: record.campaign.assessedAt ?? record.launch.launchedAt,
    sheets: [
      settingsSheet(record, words),
      weightsSheet(record, words),
      panelSheet(record, words),
      rankingSheet(record, words),
      ranksSheet(record, words),
      scoresSheet(record, words),
      robustnessSheet(record, words),
      ...detailSheets(record, words),
      ...proceedingsSheets(record, words),
      ...apartSheets(record, words),
    ],
  }
}

function settingsSheet(record: RecordModel, { t, f, lang }: DocumentWords): SheetToWrite {
  const r = t.record
  const { settings, commitment, version, launchedAt } = record.launch
  const { questionnaire, campaign, log } = record
  const common = comparedOn(settings.scope, questionnaire)
  const facts: [string, CellToWrite][] = [
    [r.buyer, settings.buyer.name],
    [r.campaign, campaign.name],
    [r.purpose, t.terms.purposes[settings.purpose]],
    [r.questionnaire, `${questionnaire.title[lang]} ${questionnaire.version}, ${r.scope(settings.scope.length)}`],
    ...(common ? [[r.common, r.commonOf(common.questions, common.all)] as [string, CellToWrite]] : []),
    [r.launchedOn, `${f.instant(launchedAt, settings.timeZone)}, ${r.launchVersion(version)}`],
    [r.deadline, f.instant(settings.deadline, settings.timeZone)],
    [r.assessedOn, f.instant(campaign.assessedAt, settings.timeZone)],
    [r.requiredMarks, settings.requiredMarks === 1 ? r.single : r.twoFunctions(settings.requiredMarks)],
    [r.commitment, commitment],
    [r.proceedings.amendments, r.proceedings.amended(record.proceedings.amendments.length)],
    [r.log, `${r.logEntry(log.position)}, ${log.hash}`],
    ...r.methodSteps.map((step, index): [string, CellToWrite] => [index === 0 ? r.method : '', step]),
    ...record.absent.map(({ name, status }, index): [string, CellToWrite] => [
      index === 0 ? r.absent : '',
      `${name} : ${t.terms.invitationStates[status]}`,
    ]),
  ]
  return {
    name: r.settings,
    columns: [{ width: 34 }, { width: 100 }],
    rows: [
      { cells: [r.title(campaign.name)], kind: 'title' },
      { cells: [null, r.lead] },
      ...facts.map((cells) => ({ cells })),
    ],
  }
}

function weightsSheet(record: RecordModel, { t, lang }: DocumentWords): SheetToWrite {
  const r = t.record
  const total = record.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const columns: SheetColumn<RecordModel['criteria'][number]>[] = [
    { header: r.code, width: 9, cell: ({ id }) => id },
    { header: r.criterion, width: 60, cell: ({ name }) => name[lang] },
    { header: r.weightPercent, width: 12, cell: ({ weight }) => figureCell(total > 0 ? (100 * weight) / total : 0) },
    { header: r.questions, width: 12, cell: ({ questions }) => questions },
    { header: r.minimum, width: 12, cell: ({ minimum }) => figureCell(minimum) },
  ]
  return tableSheet({ name: r.weights }, columns, record.criteria)
}

function panelSheet(record: RecordModel, { t }: DocumentWords): SheetToWrite {
  const r = t.record
  const columns: SheetColumn<RecordModel['panel'][number]>[] = [
    { header: r.person, width: 34, cell: ({ name }) => name },
    { header: r.function, width: 20, cell: (person) => t.terms.functions[person.function] },
    { header: r.criteria, width: 60, cell: ({ criteria }) => criteria.join(', ') },
  ]
  return tableSheet({ name: r.panel }, columns, record.panel)
}

function rankingSheet(record: RecordModel, { t, f, lang }: DocumentWords): SheetToWrite {
  const r = t.record
  const named = (id: string) => shortName(record.criteria.find((criterion) => criterion.id === id)?.name[lang] ?? id)
  const columns: SheetColumn<RecordSupplier>[] = [
    { header: r.rank, width: 8, cell: ({ rank }) => rank },
    { header: r.supplier, width: 40, cell: ({ name }) => name },
    { header: r.score, width: 10, cell: ({ score }) => figureCell(score) },
    { header: r.level, width: 14, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed) },
    { header: r.firstPercent, width: 14, cell: ({ shares }) => figureCell(100 * (shares[0] ?? 0)) },
    { header: r.applicablePercent, width: 14, cell: ({ applicable }) => figureCell(applicable) },
    { header: r.answeredPercent, width: 14, cell: ({ answered }) => figureCell(answered) },
    { header: r.belowMinimum, width: 40, cell: ({ belowMinimum }) => f.list(belowMinimum.map(named)) || null },
  ]
  return tableSheet({ name: r.ranking }, columns, record.suppliers)
}

function ranksSheet(record: RecordModel, { t }: DocumentWords): SheetToWrite {
  const ranks = Array.from({ length: shownRanks(record) }, (_, index) => index)
  const columns: SheetColumn<RecordSupplier>[] = [
    { header: t.record.supplier, width: 40, cell: ({ name }) => name },
    ...ranks.map((rank) => ({
      header: t.comparison.ordinal(rank + 1),
      width: 9,
      cell: ({ shares }: RecordSupplier) => figureCell(100 * (shares[rank] ?? 0)),
    })),
  ]
  return tableSheet({ name: t.record.ranks, title: t.record.ranksNote(ranks.length) }, columns, record.suppliers)
}

function scoresSheet(record: RecordModel, { t }: DocumentWords): SheetToWrite {
  const columns: SheetColumn<RecordSupplier>[] = [
    { header: t.record.supplier, width: 40, cell: ({ name }) => name },
    ...record.criteria.map((criterion, index) => ({
      header: criterion.id,
      width: 9,
      cell: ({ criteria }: RecordSupplier) => figureCell(criteria[index]?.score),
    })),
    {
      header: t.record.unreliableAxes,
      width: 30,
      cell: ({ criteria }) =>
        criteria
          .filter(({ unreliable }) => unreliable)
          .map(({ id }) => id)
          .join(', ') || null,
    },
  ]
  return tableSheet({ name: t.record.byCriterion }, columns, record.suppliers)
}

function robustnessSheet(record: RecordModel, { t, f, lang }: DocumentWords): SheetToWrite {
  const r = t.record
  const { model, draws, seed, verdict } = record.robustness
  const total = record.criteria.reduce((sum, { weight }) => sum + weight, 0)
  const flips = record.flips.map(({ challenger, criterion, direction, weight }) => {
    const moved = record.criteria.find(({ id }) => id === criterion)
    return [
      challenger,
      shortName(moved?.name[lang] ?? criterion),
      r.directions[direction],
      figureCell(total > 0 ? (100 * (moved?.weight ?? 0)) / total : 0),
      figureCell(100 * weight, 4),
    ]
  })
  return {
    name: r.robustness,
    columns: [{ width: 40 }, { width: 40 }, { width: 14 }, { width: 14 }, { width: 14 }],
    rows: [
      { cells: [r.verdict, verdict ? t.terms.verdicts[verdict] : null] },
      { cells: [r.drawn, r.models[model]] },
      { cells: [r.draws, draws] },
      { cells: [r.seed, seed] },
      { cells: [r.flips], kind: 'strong' },
      { cells: [r.supplier, r.criterion, r.direction, r.weightFrom, r.weightTo], kind: 'head' },
      ...flips.map((cells) => ({ cells })),
      { cells: [r.dominance], kind: 'strong' },
      { cells: [r.dominant, r.dominated], kind: 'head' },
      ...dominances(record, f.list).map((cells) => ({ cells })),
    ],
  }
}

import { comparedOn } from '#app/domain/campaign/proportion.ts'
import { shortName } from '#app/domain/results/radar.ts'
import { fillContents, reserveContents } from '#app/features/documents/contents.server.ts'
import {
  bulletList,
  type Document,
  heading,
  openDocument,
  paragraph,
  type Take,
} from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { documentTable, facts } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { apartSections } from './record-apart-pdf.server.ts'
import { agreementSection, logSection, questionsSection, supplierSections } from './record-detail.server.ts'
import type { RecordModel } from './record-model.ts'
import {
  amendmentsSection,
  clarificationsSection,
  declarationsSection,
  extensionsSection,
  forcedSection,
} from './record-proceedings-pdf.server.ts'
import { ranksSection, scoreTables } from './record-scores.server.ts'
import { dominances, partTitle } from './record-words.ts'

/**
 * The scoring record as a tagged PDF; the same model and words give the same bytes, those that `take` has not had on the
 * way. `told` hears how many pages are written, of about how many.
 */
export async function recordPdf(
  record: RecordModel,
  words: DocumentWords,
  { take, told }: { take?: Take; told?: (pages: number, about: number) => void } = {},
): Promise<Uint8Array> {
  const { t, lang } = words
  const createdAt = record.campaign.assessedAt ?? record.launch.launchedAt
  const title = t.record.title(record.campaign.name)
  const document = openDocument({ title, lang, createdAt, landscape: true, take })
  const sections = recordSections(document, record, words, pace(document, record, told))
  heading(document, 1, title)
  paragraph(document, t.record.lead)
  const titles = sections.flatMap(([titles]) => titles)
  const contents = reserveContents(document, t.record.contents, titles)
  document.pdf.addPage()
  for (const [, write] of sections) await write()
  fillContents(document, contents)
  return finishDocument(document, (page, pages) => t.record.foot(record.campaign.name, page, pages))
}

type Section = readonly [titles: readonly string[], write: () => unknown]

/** Every section with its headings of the first rank, which the table of contents announces; what did not take place has none. */
function recordSections(
  document: Document,
  record: RecordModel,
  words: DocumentWords,
  after: (rows: number) => void,
): Section[] {
  const r = words.t.record
  const { amendments, declarations, extensions, forcedReveals, clarifications } = record.proceedings
  const given = [document, record, words] as const
  const some = (acts: readonly unknown[], ...section: Section): Section[] => (acts.length > 0 ? [section] : [])
  return [
    [[r.settings], () => settingsSection(...given)],
    [[r.method], () => methodSection(document, words)],
    [[r.weights], () => weightsSection(...given)],
    [[r.panel], () => panelSection(...given)],
    ...some(declarations, [r.proceedings.declarations], () => declarationsSection(...given)),
    ...some(amendments, [r.proceedings.amendments], () => amendmentsSection(...given)),
    ...some(extensions, [r.proceedings.extensions], () => extensionsSection(...given)),
    [[r.ranking], () => rankingSection(...given)],
    [[r.ranks], () => ranksSection(...given)],
    [[r.robustness], () => robustnessSection(...given)],
    [[r.byCriterion], () => scoreTables(...given)],
    [[r.agreement], () => agreementSection(...given)],
    ...some(forcedReveals, [r.proceedings.forced], () => forcedSection(...given)),
    [record.suppliers.map(({ name }) => r.detail(name)), () => supplierSections(...given, after)],
    ...some(clarifications, [words.t.clarifications.title], () => clarificationsSection(...given)),
    [[r.wording], () => questionsSection(...given)],
    [record.apart.map((part) => partTitle(part, words)), () => apartSections(...given, after)],
    [[r.logExtract], () => logSection(...given)],
  ]
}

/** Guesses the length of the whole from the rows of details, of which it is made, as they are written. */
function pace(document: Document, record: RecordModel, told: (pages: number, about: number) => void = () => {}) {
  const { suppliers, apart, questions, log } = record
  const rowsOf = (some: readonly { rows: readonly unknown[] }[]) => some.reduce((sum, { rows }) => sum + rows.length, 0)
  const all = rowsOf(suppliers) + apart.reduce((sum, part) => sum + rowsOf(part.suppliers), 0)
  const after = Math.ceil((questions.length + log.entries.length) / 15)
  let [done, before] = [0, 0]
  return (rows: number) => {
    const { count } = document.pages
    if (rows === 0) before = count
    done += rows
    if (done > 0) told(count, Math.max(count, Math.round(before + ((count - before) / done) * all + after)))
  }
}

function methodSection(document: Document, { t }: DocumentWords): void {
  heading(document, 2, t.record.method)
  bulletList(document, t.record.methodSteps)
}

async function panelSection(document: Document, record: RecordModel, { t }: DocumentWords): Promise<void> {
  await documentTable(
    document,
    [
      { header: t.record.person, cell: ({ name }) => name, share: 4 },
      { header: t.record.function, cell: (person) => t.terms.functions[person.function], share: 2 },
      { header: t.record.criteria, cell: ({ criteria }) => criteria.join(', '), share: 4 },
    ],
    record.panel,
    { heading: [2, t.record.panel] },
  )
}

function settingsSection(document: Document, record: RecordModel, { t, f, lang }: DocumentWords): void {
  const { settings, commitment, version, launchedAt } = record.launch
  const { requiredMarks, timeZone } = settings
  const common = comparedOn(settings.scope, record.questionnaire)
  heading(document, 2, t.record.settings)
  facts(document, [
    [t.record.buyer, settings.buyer.name],
    [t.record.campaign, record.campaign.name],
    [t.record.purpose, t.terms.purposes[settings.purpose]],
    [
      t.record.questionnaire,
      `${record.questionnaire.title[lang]} ${record.questionnaire.version}, ${t.record.scope(settings.scope.length)}`,
    ],
    ...(common ? [[t.record.common, t.record.commonOf(common.questions, common.all)] as const] : []),
    [t.record.launchedOn, `${f.instant(launchedAt, timeZone)}, ${t.record.launchVersion(version)}`],
    [t.record.deadline, f.instant(settings.deadline, timeZone)],
    [t.record.assessedOn, f.instant(record.campaign.assessedAt, timeZone)],
    [t.record.requiredMarks, requiredMarks === 1 ? t.record.single : t.record.twoFunctions(requiredMarks)],
    [t.record.commitment, commitment],
    [t.record.proceedings.amendments, t.record.proceedings.amended(record.proceedings.amendments.length)],
    [t.record.log, `${t.record.logEntry(record.log.position)}, ${record.log.hash}`],
  ])
}

async function weightsSection(document: Document, record: RecordModel, { t, f, lang }: DocumentWords): Promise<void> {
  const total = record.criteria.reduce((sum, { weight }) => sum + weight, 0)
  await documentTable(
    document,
    [
      { header: t.record.criterion, cell: ({ id, name }) => `${id} · ${name[lang]}`, share: 6 },
      {
        header: t.record.weight,
        cell: ({ weight }) => f.percent(total > 0 ? (100 * weight) / total : 0, 1),
        share: 1,
        number: true,
      },
      { header: t.record.questions, cell: ({ questions }) => f.integer(questions), share: 1, number: true },
      { header: t.record.minimum, cell: ({ minimum }) => f.score(minimum), share: 1, number: true },
    ],
    record.criteria,
    { heading: [2, t.record.weights] },
  )
}

async function rankingSection(document: Document, record: RecordModel, { t, f, lang }: DocumentWords): Promise<void> {
  const named = (id: string) => shortName(record.criteria.find((criterion) => criterion.id === id)?.name[lang] ?? id)
  await documentTable(
    document,
    [
      { header: t.record.rank, cell: ({ rank }) => f.integer(rank), share: 1 },
      {
        header: t.record.supplier,
        cell: ({ name, belowMinimum }) =>
          belowMinimum.length > 0 ? `${name} (${t.record.below(f.list(belowMinimum.map(named)))})` : name,
        share: 6,
      },
      { header: t.record.score, cell: ({ score }) => f.score(score), share: 1, number: true },
      { header: t.record.level, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed), share: 2 },
      {
        header: t.record.first,
        cell: ({ shares }) => f.percent(100 * (shares[0] ?? 0), 1),
        share: 1,
        number: true,
      },
      { header: t.record.applicable, cell: ({ applicable }) => f.percent(applicable, 1), share: 1.2, number: true },
      { header: t.record.answered, cell: ({ answered }) => f.percent(answered, 1), share: 1.2, number: true },
    ],
    record.suppliers,
    { heading: [2, t.record.ranking] },
  )
  if (record.absent.length === 0) return
  paragraph(document, t.record.absent, { bold: true })
  bulletList(
    document,
    record.absent.map(({ name, status }) => `${name} : ${t.terms.invitationStates[status]}`),
  )
}

function robustnessSection(document: Document, record: RecordModel, { t, f, lang }: DocumentWords): void {
  const { model, draws, seed, verdict } = record.robustness
  const leader = record.suppliers.find(({ rank }) => rank === 1)
  const total = record.criteria.reduce((sum, { weight }) => sum + weight, 0)
  heading(document, 2, t.record.robustness)
  if (verdict && leader) {
    const share = f.percent(100 * (leader.shares[0] ?? 0), 1)
    const words = [
      t.terms.verdicts[verdict],
      leader.name,
      share,
      f.integer(draws),
      seed,
      t.record.models[model],
    ] as const
    paragraph(document, t.record.robustnessText(...words))
  }
  heading(document, 3, t.record.flips)
  const flips = record.flips.map(({ challenger, criterion, direction, weight }) => {
    const moved = record.criteria.find(({ id }) => id === criterion)
    const from = f.percent(total > 0 ? (100 * (moved?.weight ?? 0)) / total : 0, 1)
    const name = shortName(moved?.name[lang] ?? criterion)
    return t.record.flip(challenger, name, direction, f.percent(100 * weight, 1), from)
  })
  if (flips.length > 0) bulletList(document, flips)
  else paragraph(document, t.record.noFlip)
  heading(document, 3, t.record.dominance)
  if (record.dominance.length > 0)
    bulletList(
      document,
      dominances(record, f.list).map(([name, others]) => t.record.dominates(name, others)),
    )
  else paragraph(document, t.record.noDominance)
}

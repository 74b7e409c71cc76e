import type { ActionState } from '#app/domain/results/progress.ts'
import { type Document, heading, openDocument, paragraph } from '#app/features/documents/document.server.ts'
import { finishDocument } from '#app/features/documents/finish.server.ts'
import { radarFigure } from '#app/features/documents/radar.server.ts'
import { type DocumentColumn, documentTable, facts } from '#app/features/documents/table.server.ts'
import type { DocumentWords } from '#app/features/documents/words.ts'
import { heatColour, heatStep } from '#app/ui/heat-scale.ts'
import { hasMedian, levelInWords, methodSentence, remarksOf } from './report-words.ts'
import type { ReportCriterion, ReportQuestion, SupplierReport } from './supplier-report-model.ts'

/** What a published report carries besides: when, the commitments of its rules, and what its supplier replied. */
export interface Publication {
  publishedAt: string
  commitments: readonly { version: number; commitment: string }[]
  reply: string | null
  /** The progress plan as it stands. */
  actions: readonly { title: string; state: ActionState; dueOn: string; owner: string; evidence: string }[]
}

/** The supplier report as a tagged PDF; the same model, publication and words give the same bytes. */
export async function supplierReportPdf(
  report: SupplierReport,
  words: DocumentWords,
  publication: Publication | null = null,
): Promise<Uint8Array> {
  const { t, lang } = words
  const r = t.reports
  const { campaign, supplier, submission } = report
  const title = r.title(supplier.name)
  const document = openDocument({ title, lang, createdAt: campaign.assessedAt ?? submission.submittedAt })
  heading(document, 1, title)
  paragraph(document, r.context(report.buyer, campaign.name), { soft: true })
  scoreSection(document, report, words)
  if (report.askedAgain) paragraph(document, t.reEvaluation.partial(report.questionnaire.questions))
  profileSection(document, report, words)
  await criteriaSection(document, report, words)
  await dimensionsSection(document, report, words)
  await questionsSection(document, report, words)
  await apartSections(document, report, words)
  heading(document, 2, r.methodTitle)
  paragraph(document, methodSentence(report, words))
  factsSection(document, report, words, publication)
  if (publication && publication.actions.length > 0)
    await documentTable(
      document,
      [
        { header: t.progress.action, cell: ({ title }) => title, share: 4 },
        { header: t.progress.state, cell: ({ state }) => t.progress.states[state], share: 1.6 },
        { header: t.progress.dueOn, cell: ({ dueOn }) => words.f.shortDay(dueOn), share: 1.8 },
        { header: t.progress.owner, cell: ({ owner }) => owner, share: 2.2 },
        { header: t.progress.evidence, cell: ({ evidence }) => evidence, share: 3.4 },
      ],
      publication.actions,
      { heading: [2, t.progress.title] },
    )
  if (publication?.reply) {
    heading(document, 2, t.debriefing.replyTitle, 60)
    for (const lines of publication.reply.split(/\n{2,}/)) paragraph(document, lines)
  }
  return finishDocument(document, (page, pages) => r.foot(supplier.name, page, pages))
}

function scoreSection(document: Document, report: SupplierReport, { t, f, lang }: DocumentWords): void {
  const r = t.reports
  const { score, level, strength, priority } = report
  const named = (criterion: ReportCriterion) => `${criterion.id} · ${criterion.name[lang]}`
  const levelName = level ? t.terms.levels[level] : t.terms.notAssessed
  facts(document, [
    [r.score, `${f.score(score)} ${r.outOf} · ${levelName}`],
    [r.strength, strength ? `${named(strength)}\n${r.strengthText(f.score(strength.score))}` : r.noStrength],
    [r.priority, priority ? `${named(priority)}\n${r.priorityText(f.score(priority.score))}` : r.noPriority],
  ])
}

function profileSection(document: Document, report: SupplierReport, { t, f, lang }: DocumentWords): void {
  const { criteria, supplier, score, responses } = report
  const own = { label: `${supplier.name} · ${f.score(score)}`, values: criteria.map((one) => one.score) }
  const median = { label: t.reports.median(responses), values: criteria.map((one) => one.median) }
  heading(document, 2, t.reports.radar, 330)
  radarFigure(document, {
    alt: t.reports.radarLabel(supplier.name),
    axes: criteria.map(({ name }) => name[lang]),
    series: hasMedian(report) ? [own, median] : [own],
  })
  if (!hasMedian(report)) paragraph(document, t.reports.noMedian, { soft: true })
}

const tone = ({ score }: { score: number | null }) => (score === null ? undefined : heatColour(heatStep(score)))

async function criteriaSection(document: Document, report: SupplierReport, { t, f, lang }: DocumentWords) {
  const r = t.reports
  const median = {
    header: r.median(report.responses),
    cell: ({ median }: ReportCriterion) => f.score(median),
    share: 2,
    number: true,
  }
  const weight = {
    header: r.weight,
    cell: ({ weight }: ReportCriterion) => f.percent(weight, 1),
    share: 1.4,
    number: true,
  }
  await documentTable(
    document,
    [
      { header: r.criterion, cell: ({ id, name }: ReportCriterion) => `${id} · ${name[lang]}`, share: 6 },
      { header: r.level, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed), share: 2 },
      {
        header: r.criterionScore,
        cell: ({ score, unreliable }) => `${f.score(score)}${unreliable ? ' *' : ''}`,
        tone,
        share: 1.4,
        number: true,
      },
      ...(hasMedian(report) ? [median] : []),
      ...(report.weightsVisible ? [weight] : []),
    ],
    report.criteria,
    {
      heading: [2, r.byCriterion],
      note: report.criteria.some(({ unreliable }) => unreliable) ? `* ${r.unreliable}` : undefined,
    },
  )
}

async function dimensionsSection(document: Document, report: SupplierReport, { t, f, lang }: DocumentWords) {
  const r = t.reports
  await documentTable(
    document,
    [
      { header: r.dimension, cell: ({ name }) => name[lang], share: 6 },
      { header: r.level, cell: ({ level }) => (level ? t.terms.levels[level] : t.terms.notAssessed), share: 2 },
      { header: r.criterionScore, cell: ({ score }) => f.score(score), tone, share: 1.4, number: true },
      { header: r.questions, cell: ({ questions }) => f.integer(questions), share: 2, number: true },
    ],
    report.dimensions,
    { heading: [2, r.byDimension], note: r.dimensionLead },
  )
}

async function questionsSection(document: Document, report: SupplierReport, words: DocumentWords) {
  const { t, lang } = words
  const r = t.reports
  heading(document, 2, r.byQuestion, 200)
  for (const { id, name, questions } of report.criteria) {
    await documentTable(document, questionColumns(report, words), questions, { heading: [3, `${id} · ${name[lang]}`] })
  }
}

function questionColumns(report: SupplierReport, words: DocumentWords): DocumentColumn<ReportQuestion>[] {
  const { t, lang } = words
  const r = t.reports
  const asked = [...report.criteria, ...report.apart].flatMap(({ questions }) => questions)
  // Questions take the room of comments where there is none.
  const wordy = asked.some((question) => remarksOf(question, words) !== '')
  return [
    { header: r.question, cell: ({ id }) => id, share: 1.3 },
    { header: r.text, cell: ({ text }) => text[lang], share: wordy ? 5 : 8 },
    { header: r.kept, cell: (question) => levelInWords(question, words), share: 2 },
    { header: r.remarks, cell: (question) => remarksOf(question, words), share: wordy ? 4 : 2.4 },
  ]
}

/** A module with its own score, own questions with none: neither is in the score above. */
async function apartSections(document: Document, report: SupplierReport, words: DocumentWords) {
  const { t, f, lang } = words
  for (const { kind, title, score, level, questions } of report.apart) {
    const scored = `${f.score(score)} ${t.reports.outOf} · ${level ? t.terms.levels[level] : t.terms.notAssessed}`
    await documentTable(document, questionColumns(report, words), questions, {
      heading: [2, kind === 'module' ? t.apart.modulePart(title[lang]) : t.apart.ownPart],
      lead: `${t.apart.outsideNote} ${kind === 'module' ? scored : t.apart.noTotal}`,
    })
  }
}

function factsSection(
  document: Document,
  report: SupplierReport,
  { t, f, lang }: DocumentWords,
  publication: Publication | null,
): void {
  const r = t.reports
  const { campaign, questionnaire, submission } = report
  const { title, version, questions } = questionnaire
  const { timeZone } = campaign
  heading(document, 2, r.facts, 140)
  facts(document, [
    [r.buyer, report.buyer],
    [r.campaign, campaign.name],
    [r.questionnaire, `${title[lang]} ${version}, ${r.asked(questions)}`],
    [r.submitted, r.submission(submission.sequence, f.instant(submission.submittedAt, timeZone))],
    [r.answered, f.percent(report.answered)],
    [r.assessedOn, f.instant(campaign.assessedAt, timeZone)],
    [r.debriefingOn, campaign.debriefingOn ? f.day(campaign.debriefingOn) : r.noDate],
    ...(publication ? ([[r.publishedOn, f.instant(publication.publishedAt, timeZone)]] as const) : []),
    ...(publication?.commitments ?? []).map(
      ({ version, commitment }) => [r.rulesCommitment(version), commitment] as const,
    ),
  ])
}

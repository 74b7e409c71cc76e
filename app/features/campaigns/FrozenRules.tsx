import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { AnnexForm } from './AnnexForm.tsx'
import type { FrozenRulesModel } from './frozen.server.ts'

interface Part {
  rules: FrozenRulesModel
}

/** What every supplier's treatment depends on, as the launch froze it, and the proof that nothing moved (Design §4.1). */
export function FrozenRules({ rules }: Part) {
  const { t, f } = useWords()
  const z = t.frozen
  const { campaign, settings, versions } = rules
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const shown = versions.find(({ version }) => version === rules.version)
  const when = f.instant(shown?.at ?? null, settings.timeZone)
  return (
    <>
      <PageTitle title={z.title} crumbs={crumbs}>
        {shown?.author ? z.lead(rules.version, when, shown.author) : z.leadUnsigned(rules.version, when)}
      </PageTitle>
      {!rules.current && (
        <p className="note caution">
          {z.superseded(versions[0]?.version ?? rules.version)}{' '}
          <a href={paths.campaignFrozen(campaign.id)}>{z.seeCurrent}</a>
        </p>
      )}
      <Frame rules={rules} />
      <Questionnaires rules={rules} />
      <Criteria rules={rules} module={null} />
      <Modules rules={rules} />
      <Own rules={rules} />
      <Notes rules={rules} />
      <Proof rules={rules} />
      {versions.length > 1 && <Versions rules={rules} />}
      {rules.current && <AnnexForm campaignId={campaign.id} weightsVisible={settings.weightsVisible} />}
    </>
  )
}

function Frame({ rules: { settings, segment, reEvaluates } }: Part) {
  const { t, f, lang } = useWords()
  const z = t.frozen
  const facts = [
    [z.purpose, t.terms.purposes[settings.purpose]],
    ...(reEvaluates ? [[t.reEvaluation.of, reEvaluates.name]] : []),
    [z.segment, segment?.[lang] ?? z.noSegment],
    [z.deadline, f.instant(settings.deadline, settings.timeZone)],
    [z.questions, settings.questionsOn ? f.day(settings.questionsOn) : z.noQuestionsDay],
    [z.debriefing, settings.debriefingOn ? f.day(settings.debriefingOn) : z.noDebriefing],
    [z.weights, settings.weightsVisible ? z.shown : z.hidden],
    [z.marks, z.marksOf(settings.requiredMarks)],
    [z.names, settings.supplierNamesHidden ? z.namesHidden : z.namesShown],
    ...(settings.small ? [[z.small, z.smallAsked(settings.small.below, settings.small.questions)]] : []),
    [z.na, z.naRule],
  ]
  return (
    <>
      <h2>{z.rulesTitle}</h2>
      <dl className="facts">
        {facts.map(([term, value]) => [<dt key="term">{term}</dt>, <dd key="value">{value}</dd>])}
      </dl>
    </>
  )
}

function Questionnaires({ rules: { questionnaires } }: Part) {
  const { t, lang } = useWords()
  const z = t.frozen
  return (
    <>
      <h2>{z.questionnairesTitle}</h2>
      {questionnaires.map(({ id, version, title, publicHash, fullHash, same }) => (
        <dl key={id} className="facts">
          <dt>{z.questionnaire}</dt>
          <dd>
            <a href={paths.questionnaire(id, version)}>{t.composer.version(title?.[lang] ?? id, version)}</a>
          </dd>
          <dt>{z.publicHash}</dt>
          <dd>
            <code>{publicHash}</code>
          </dd>
          <dt>{z.fullHash}</dt>
          <dd>
            <code>{fullHash}</code>
          </dd>
          <dt>{z.check}</dt>
          <dd>{same ? z.same : z.changed}</dd>
        </dl>
      ))}
    </>
  )
}

type Criterion = FrozenRulesModel['criteria'][number]

/** Each module apart, with the weights of its own total. */
function Modules({ rules }: Part) {
  const modules = rules.questionnaires.filter(({ kind }) => kind === 'module')
  return modules.map(({ id, title }) => <Criteria key={id} rules={rules} module={title} />)
}

/** The questions of this buyer alone, as suppliers read them. */
function Own({ rules: { own } }: Part) {
  const { t, lang } = useWords()
  if (own.length === 0) return null
  return (
    <>
      <h2>{t.apart.ownPart}</h2>
      <dl className="facts">
        {own.map(({ id, text, rationale }) => [
          <dt key={id}>{id}</dt>,
          <dd key={`${id} text`}>
            {text[lang]}
            {rationale[lang] && <p className="hint">{rationale[lang]}</p>}
          </dd>,
        ])}
      </dl>
    </>
  )
}

interface CriteriaProps extends Part {
  /** The title of the module of which these are the criteria; null for the common score. */
  module: Criterion['module']
}

function Criteria({ rules, module }: CriteriaProps) {
  const { t, f, lang } = useWords()
  const criteria = rules.criteria.filter((criterion) => criterion.module?.[lang] === module?.[lang])
  const z = t.frozen
  const columns: Column<Criterion>[] = [
    { key: 'criterion', header: z.criterion, cell: ({ name }) => name[lang] },
    { key: 'weight', header: z.weight, number: true, cell: ({ weight }) => f.amount(weight) },
    { key: 'minimum', header: z.minimum, number: true, cell: ({ minimum }) => minimum !== null && f.amount(minimum) },
    { key: 'questions', header: z.asked, cell: (criterion) => <Asked criterion={criterion} /> },
  ]
  const asked = criteria.reduce((sum, { questions }) => sum + questions.length, 0)
  return (
    <>
      <h2>{module ? t.apart.modulePart(module[lang]) : z.criteriaTitle}</h2>
      <DataTable
        caption={z.criteria(criteria.length, asked)}
        columns={columns}
        rows={criteria}
        rowKey={({ id }) => id}
      />
    </>
  )
}

/** All in two words when all are asked alike, else each one: an exception must not drown in the rule. */
function Asked({ criterion: { all, questions } }: { criterion: Criterion }) {
  const { t } = useWords()
  const z = t.frozen
  if (questions.length === 0) return z.nothingAsked
  if (questions.length === all && questions.every(({ weight }) => weight === 1)) return z.allAsked(all)
  return questions.map(({ id, weight }, index) => (
    <span key={id} className="whole">
      {weight === 0 ? z.uncounted(id) : weight > 1 ? z.double(id) : id}
      {index < questions.length - 1 && ','}
    </span>
  ))
}

function Notes({ rules: { criteria, own } }: Part) {
  const { t } = useWords()
  const asked = [...criteria.flatMap(({ questions }) => questions), ...own]
  const noted = asked.filter(({ note }) => note !== null)
  if (noted.length === 0) return null
  return (
    <>
      <h2>{t.frozen.notesTitle}</h2>
      <p className="soft">{t.frozen.notesWall}</p>
      <dl className="facts">
        {noted.map(({ id, note }) => [
          <dt key={id}>{id}</dt>,
          <dd key={`${id} note`} className="prose">
            {note}
          </dd>,
        ])}
      </dl>
    </>
  )
}

function Proof({ rules: { commitment, unchanged, disclosure } }: Part) {
  const { t } = useWords()
  const z = t.frozen
  return (
    <>
      <h2>{z.proofTitle}</h2>
      <dl className="facts">
        <dt>{z.commitment}</dt>
        <dd>
          <code>{commitment}</code>
        </dd>
      </dl>
      <p>{z.commitmentGiven}</p>
      <p className={unchanged ? 'note' : 'error-summary'}>{unchanged ? z.unchanged : z.altered}</p>
      <p>{disclosure === null ? z.sealed : z.disclosed}</p>
      {disclosure !== null && (
        <TextArea name="disclosure" label={z.disclosure} defaultValue={disclosure} className="code" readOnly rows={8} />
      )}
    </>
  )
}

function Versions({ rules: { campaign, versions, settings } }: Part) {
  const { t, f } = useWords()
  const z = t.frozen
  const columns: Column<FrozenRulesModel['versions'][number]>[] = [
    {
      key: 'version',
      header: z.versionNumber,
      cell: ({ version }) => <a href={paths.campaignFrozen(campaign.id, version)}>{f.integer(version)}</a>,
    },
    { key: 'at', header: z.at, cell: ({ at }) => f.instant(at, settings.timeZone) },
    { key: 'author', header: z.author, cell: ({ author }) => author },
    { key: 'reason', header: z.reason, cell: ({ reason }) => reason ?? z.first },
    { key: 'commitment', header: z.commitment, cell: ({ commitment }) => <code>{commitment}</code> },
  ]
  return (
    <>
      <h2>{z.versionsTitle}</h2>
      <DataTable
        caption={z.versions}
        columns={columns}
        rows={versions}
        rowKey={({ version }) => String(version)}
        captionHidden
      />
    </>
  )
}

import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { References } from '#app/ui/References.tsx'
import { AnnexForm } from './AnnexForm.tsx'
import { FaultList } from './FaultList.tsx'
import { stepHref } from './fault-words.ts'
import type { LaunchReviewModel } from './preparation.server.ts'
import { ReEvaluates } from './ReEvaluates.tsx'

/** Suppliers named on the page; the others are counted, and the list is one link away. */
const MOST_NAMED = 40

interface LaunchReviewProps {
  review: LaunchReviewModel
  refused?: 'stale' | 'refused' | undefined
}

/** A last reading of what the launch freezes, what stands in its way, and the one button that launches. */
export function LaunchReview({ review, refused }: LaunchReviewProps) {
  const { t } = useWords()
  const l = t.launch
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(review.id), label: review.name || l.unnamed },
  ]
  const blocked = review.faults.length > 0
  return (
    <>
      <PageTitle title={l.reviewTitle} crumbs={crumbs}>
        {l.reviewLead}
      </PageTitle>
      {refused && !blocked && (
        <p className="error-summary" role="alert">
          {l[refused]}
        </p>
      )}
      {blocked && (
        <div className="error-summary" role={refused ? 'alert' : undefined}>
          <h2>{l.blockedTitle}</h2>
          <FaultList campaignId={review.id} faults={review.faults} criteria={review.criteria} />
        </div>
      )}
      {review.reEvaluates && <ReEvaluates past={review.reEvaluates} />}
      <Frame review={review} />
      <Criteria review={review} />
      <Apart review={review} />
      <References references={review.references} title={t.bridge.references} />
      <Suppliers review={review} />
      {review.asked.length > 0 && <AnnexForm campaignId={review.id} weightsVisible={review.weightsVisible} />}
      {blocked ? (
        <p className="actions">
          <a href={paths.campaign(review.id)}>{l.backToSteps}</a>
        </p>
      ) : (
        <form method="post" className="card">
          <h2>{l.launchTitle}</h2>
          {review.requiredMarks === 1 && <p className="note caution">{l.oneEvaluator}</p>}
          <p>{l.launchEffect(review.suppliers.length)}</p>
          <input type="hidden" name="revision" value={review.revision} />
          <p className="actions">
            <button>{l.launchButton}</button>
            <a href={paths.campaign(review.id)}>{l.backToSteps}</a>
          </p>
        </form>
      )}
    </>
  )
}

function Heading({ title, id, step }: { title: string; id: string; step: Parameters<typeof stepHref>[1] }) {
  const { t } = useWords()
  return (
    <div className="row between">
      <h2>{title}</h2>
      <a href={stepHref(id, step)} aria-label={t.launch.changeStep(title)}>
        {t.launch.change}
      </a>
    </div>
  )
}

function Frame({ review }: { review: LaunchReviewModel }) {
  const { t, f, lang } = useWords()
  const l = t.launch
  const { day, time, timeZone } = review.deadline
  return (
    <>
      <Heading title={l.frameTitle} id={review.id} step="settings" />
      <dl className="facts">
        <dt>{l.name}</dt>
        <dd>{review.name || l.unnamed}</dd>
        <dt>{l.purpose}</dt>
        <dd>{t.terms.purposes[review.purpose]}</dd>
        <dt>{l.questionnaire}</dt>
        <dd>
          {review.questionnaire.title[lang]} {review.questionnaire.version}
        </dd>
        <dt>{l.deadline}</dt>
        <dd>{day ? l.deadlineAt(f.day(day), time, timeZone) : f.day(null)}</dd>
        <dt>{l.questionsUntil}</dt>
        <dd>{review.questionsOn ? f.day(review.questionsOn) : l.noQuestionsDay}</dd>
        <dt>{l.debriefing}</dt>
        <dd>{review.debriefingOn ? f.day(review.debriefingOn) : l.noDebriefing}</dd>
      </dl>
    </>
  )
}

type Row = LaunchReviewModel['asked'][number]

function Criteria({ review }: { review: LaunchReviewModel }) {
  const { t, f, lang } = useWords()
  const l = t.launch
  const columns: Column<Row>[] = [
    { key: 'criterion', header: l.columns.criterion, cell: (row) => shortName(row.name[lang]) },
    {
      key: 'panel',
      header: l.columns.panel,
      cell: (row) =>
        row.panel.length > 0
          ? row.panel
              .map((person) => whole(l.personWithFunction(person.name, t.terms.functions[person.function])))
              .join(', ')
          : l.nobody,
    },
    {
      key: 'weight',
      header: l.columns.weight,
      number: true,
      cell: (row) => f.percent(row.weight, decimals(row.weight)),
    },
    { key: 'minimum', header: l.columns.minimum, number: true, cell: (row) => f.integer(row.minimum) },
    { key: 'questions', header: l.columns.questions, number: true, cell: (row) => f.integer(row.questions) },
  ]
  return (
    <>
      <Heading title={l.criteriaTitle} id={review.id} step="weights" />
      <DataTable
        caption={l.criteriaFound(review.asked.length, l.questions(review.questions))}
        columns={columns}
        rows={review.asked}
        rowKey={({ id }) => id}
      />
      {review.unasked.length > 0 && (
        <p className="note">
          {l.unasked(f.list(review.unasked.map(({ name }) => shortName(name[lang]))))}{' '}
          {review.unasked.some(({ typed }) => typed > 0) && l.rescaled}
        </p>
      )}
      <dl className="facts">
        <dt>{l.weightsShown}</dt>
        <dd>{review.weightsVisible ? l.shown : l.hidden}</dd>
        <dt>{l.names}</dt>
        <dd>{review.supplierNamesHidden ? l.namesHidden : l.namesShown}</dd>
        <dt>{l.panelRule}</dt>
        <dd>
          {review.requiredMarks === 1 ? l.onePanel : l.panelRules(review.requiredMarks)}{' '}
          <a href={paths.campaignPanel(review.id)}>{l.changePanel}</a>
        </dd>
        {review.small && (
          <>
            <dt>{l.small}</dt>
            <dd>
              {l.smallAsked(
                review.small.below,
                l.questions(review.small.questions),
                l.suppliers(review.small.suppliers),
              )}
            </dd>
          </>
        )}
        {review.segment && (
          <>
            <dt>{l.segment}</dt>
            <dd>{review.segment[lang]}</dd>
          </>
        )}
      </dl>
      {review.notes > 0 && <p>{l.notes(review.notes)}</p>}
    </>
  )
}

/** What is asked outside the common score, and who assesses it; nothing when the draft asks no more than the base. */
function Apart({ review }: { review: LaunchReviewModel }) {
  const { t, f, lang } = useWords()
  const a = t.apart
  const { modules, own } = review
  if (modules.length === 0 && own.questions.length === 0) return null
  const panelOf = (people: Row['panel']) =>
    people.length > 0
      ? a.reviewPanel(
          f.list(
            people.map((person) => whole(t.launch.personWithFunction(person.name, t.terms.functions[person.function]))),
          ),
        )
      : a.noPanel
  return (
    <>
      <Heading title={a.reviewTitle} id={review.id} step="apart" />
      <dl className="facts">
        {modules.map(({ id, title, criteria }) => [
          <dt key={id}>
            {a.reviewModule(
              title[lang],
              criteria.reduce((sum, { questions }) => sum + questions, 0),
            )}
          </dt>,
          <dd key={`${id} panel`}>{criteria.map(({ panel }) => panelOf(panel)).join(' ')}</dd>,
        ])}
        {own.questions.length > 0 && (
          <>
            <dt>{a.reviewOwn(own.questions.length)}</dt>
            <dd>
              {panelOf(own.panel)}
              <ol>
                {own.questions.map(({ id, question }) => (
                  <li key={id}>{question[lang]}</li>
                ))}
              </ol>
            </dd>
          </>
        )}
      </dl>
    </>
  )
}

/** A person's name and function stay on one line: narrow screens break between people. */
const whole = (text: string) => text.replaceAll(' ', '\u00a0')

const decimals = (weight: number) => (Number.isInteger(weight) ? 0 : 1)

function Suppliers({ review }: { review: LaunchReviewModel }) {
  const { t, f } = useWords()
  const l = t.launch
  const named = review.suppliers.slice(0, MOST_NAMED)
  const more = review.suppliers.length - named.length
  const duration = (minutes: number) => l.hours(Math.floor(minutes / 60), minutes % 60)
  return (
    <>
      <Heading title={l.suppliersTitle} id={review.id} step="suppliers" />
      <p>
        <strong>{l.suppliers(review.suppliers.length)}</strong>
        {named.length > 0 && l.suppliersAre(f.list([...named, ...(more > 0 ? [l.andOthers(more)] : [])]))}
      </p>
      <Heading title={l.effortTitle} id={review.id} step="settings" />
      <p>
        {l.effortFirst(duration(review.effort.firstTime))} {l.effortReviewed(duration(review.effort.reviewed))}
      </p>
      {review.suppliers.length > 0 && (
        <p>
          {l.effortAll(
            l.questions(review.effort.questions),
            l.suppliers(review.suppliers.length),
            review.effort.minutes,
            review.effort.hours,
          )}{' '}
          {review.effort.inLibraries === null
            ? l.librariesUnknown
            : l.librariesHold(f.percent(review.effort.inLibraries))}
        </p>
      )}
    </>
  )
}

import { panelLack } from '#app/domain/campaign/panel.ts'
import { shortName } from '#app/domain/results/radar.ts'
import { paths } from '#app/http/paths.ts'
import { ErrorSummary, fieldId } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { ScrollRegion } from '#app/ui/ScrollRegion.tsx'
import { FaultList } from './FaultList.tsx'
import type { PanelPageModel } from './panel-page.server.ts'

export interface RefusedPanel {
  errors: Record<string, string>
  /** Boxes as they were ticked: `person:criterion`. */
  ticked: string[]
}

interface PanelProps {
  page: PanelPageModel
  refused?: RefusedPanel | undefined
}

export function Panel({ page, refused }: PanelProps) {
  const { t } = useWords()
  const p = t.panel
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(page.id), label: page.name || t.launch.unnamed },
  ]
  return (
    <>
      <PageTitle title={p.title} crumbs={crumbs}>
        {p.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p className={page.requiredMarks === 1 ? 'note caution' : undefined}>
        {page.requiredMarks === 1 ? t.launch.oneEvaluator : p.rule(page.requiredMarks)}{' '}
        <a href={`${paths.campaignSettings(page.id)}#${fieldId('requiredMarks')}`}>{p.changeRule}</a>
      </p>
      {page.gone > 0 && <p className="note caution">{p.gone(page.gone)}</p>}
      {page.evaluators.length === 0 ? (
        <div className="empty" id={fieldId('panel')}>
          <h2>{p.emptyTitle}</h2>
          <p>{p.emptyText}</p>
        </div>
      ) : (
        <PanelForm page={page} refused={refused} />
      )}
    </>
  )
}

function PanelForm({ page, refused }: PanelProps) {
  const { t } = useWords()
  const p = t.panel
  const named = page.evaluators.some(({ criteria }) => criteria.length > 0)
  return (
    <form method="post">
      <input type="hidden" name="seen" value={page.seen} />
      {named && page.faults.length > 0 && (
        <div className="note caution">
          <p>
            <strong>{p.lacking}</strong>
          </p>
          <FaultList campaignId={page.id} faults={page.faults} criteria={page.criteria} />
        </div>
      )}
      <p id={fieldId('panel')} tabIndex={-1}>
        {p.tableHint}
      </p>
      <Matrix page={page} ticked={refused?.ticked} />
      <p className="actions">
        <button>{p.save}</button>
        <a href={paths.campaign(page.id)}>{t.launch.backToSteps}</a>
      </p>
    </form>
  )
}

function Matrix({ page, ticked }: { page: PanelPageModel; ticked: string[] | undefined }) {
  const { t, lang } = useWords()
  const p = t.panel
  const isTicked = (person: PanelPageModel['evaluators'][number], criterion: string) =>
    ticked ? ticked.includes(`${person.id}:${criterion}`) : person.criteria.includes(criterion)
  return (
    <ScrollRegion label={p.table}>
      <table className="matrix">
        <thead>
          <tr>
            <th scope="col">{p.criterion}</th>
            {page.evaluators.map((person) => (
              <th key={person.id} scope="col">
                {person.name} <small>{t.terms.functions[person.function]}</small>
              </th>
            ))}
            <th scope="col">{p.state}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{p.all}</th>
            {page.evaluators.map((person) => (
              <td key={person.id}>
                <button className="link" name="all" value={person.id} aria-label={p.allFor(person.name)}>
                  {p.tickAll}
                </button>
              </td>
            ))}
            <td />
          </tr>
          {page.asked.map((criterion) => (
            <tr key={criterion.id}>
              <th scope="row">{shortName(criterion.name[lang])}</th>
              {page.evaluators.map((person) => (
                <td key={person.id}>
                  <input
                    type="checkbox"
                    name="panel"
                    value={`${person.id}:${criterion.id}`}
                    aria-label={p.cell(shortName(criterion.name[lang]), person.name)}
                    defaultChecked={isTicked(person, criterion.id)}
                  />
                </td>
              ))}
              <State page={page} criterionId={criterion.id} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function State({ page, criterionId }: { page: PanelPageModel; criterionId: string }) {
  const { t } = useWords()
  const people = page.evaluators.filter(({ criteria }) => criteria.includes(criterionId))
  const functions = [...new Set(people.map((person) => person.function))]
  const lack = panelLack({ criterionId, people: people.map(({ id }) => id), functions }, page.requiredMarks)
  return <td className={lack ? 'soft' : undefined}>{lack ? t.panel.lacks[lack] : t.launch.ready}</td>
}

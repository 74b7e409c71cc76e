import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { faultWords, stepHref } from './fault-words.ts'
import type { TaskListModel } from './preparation.server.ts'
import { ReEvaluates } from './ReEvaluates.tsx'

/** The steps of a preparation in any order, what each lacks, and the one next thing to do. */
export function TaskList({ draft, mayCompose }: { draft: TaskListModel; mayCompose: boolean }) {
  const { t } = useWords()
  const l = t.launch
  const lacking = draft.steps.find(({ faults }) => faults.length > 0)
  const ready = draft.steps.filter(({ faults }) => faults.length === 0).length
  return (
    <>
      <PageTitle title={draft.name || l.unnamed} crumbs={[{ href: paths.campaigns, label: t.campaigns.title }]}>
        {l.draftLead(t.terms.campaignStates.draft, t.terms.purposes[draft.purpose])}
      </PageTitle>
      {draft.reEvaluates && <ReEvaluates past={draft.reEvaluates} />}
      <h2>{l.stepsTitle}</h2>
      <p className="soft">
        {l.stepsReady(ready, draft.steps.length)} {mayCompose ? l.stepsLead : l.readOnly}
      </p>
      <ol className="list card tasks">
        {draft.steps.map((task) => (
          <Task key={task.step} draft={draft} task={task} linked={mayCompose} />
        ))}
        <li className="row between">
          {mayCompose ? <a href={paths.campaignReview(draft.id)}>{l.steps.review}</a> : <span>{l.steps.review}</span>}
          <span className={lacking ? 'tag' : 'tag done'}>{lacking ? l.waiting : l.ready}</span>
        </li>
      </ol>
      {mayCompose && (
        <p className="actions">
          <a className="button" href={lacking ? stepHref(draft.id, lacking.step) : paths.campaignReview(draft.id)}>
            {lacking ? l.complete[lacking.step] : l.reviewNow}
          </a>
          <a href={paths.campaignCopy(draft.id)}>{t.templates.copyLink}</a>
        </p>
      )}
    </>
  )
}

interface TaskProps {
  draft: TaskListModel
  task: TaskListModel['steps'][number]
  linked: boolean
}

function Task({ draft, task: { step, faults }, linked }: TaskProps) {
  const words = useWords()
  const l = words.t.launch
  const held = {
    settings: draft.deadlineDay ? l.until(words.f.day(draft.deadlineDay)) : '',
    weights: l.questions(draft.questions),
    apart: words.t.apart.held(draft.apart.modules, draft.apart.own),
    panel: '',
    suppliers: draft.suppliers > 0 ? l.suppliers(draft.suppliers) : '',
  }[step]
  const lacks = faults.map((fault) => faultWords(fault, draft.criteria, words))
  return (
    <li className="row between">
      <div>
        {linked ? <a href={stepHref(draft.id, step)}>{l.steps[step]}</a> : l.steps[step]}
        <br />
        <small className="soft">{lacks.length > 0 ? lacks.slice(0, 3).join(' ') : held}</small>
      </div>
      <span className={faults.length > 0 ? 'tag' : 'tag done'}>{faults.length > 0 ? l.todo : l.ready}</span>
    </li>
  )
}

import { MESSAGE_LENGTH } from '#app/domain/results/progress.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { ActionFields, type ActionValues } from './ActionForm.tsx'
import { planPlaces } from './places.ts'
import type { ActionPageModel } from './plan.server.ts'

export interface RefusedAct {
  intent: string
  errors: Record<string, string>
  values: ActionValues & { text: string }
}

interface ActionPageProps {
  page: ActionPageModel
  mayAct: boolean
  refused: RefusedAct | undefined
}

/** One action: where it stands, what may be made of it, what both sides say of it. */
export function ActionPage({ page, mayAct, refused }: ActionPageProps) {
  const { t, f } = useWords()
  const p = t.progress
  const { action } = page
  const places = planPlaces(page)
  const over = action.state === 'done' || action.state === 'dropped'
  return (
    <>
      <PageTitle title={action.title} crumbs={[{ href: places.plan, label: p.title }]}>
        {p.states[action.state]}
        {action.late && <strong className="late"> {p.late}</strong>}
        {action.state === 'proposed' && ` · ${action.proposedBy === page.side ? p.byYou : p.byOther}`}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <dl className="facts">
        <dt>{p.dueOn}</dt>
        <dd>{f.day(action.dueOn)}</dd>
        <dt>{p.owner}</dt>
        <dd>{action.owner}</dd>
        <dt>{p.evidence}</dt>
        <dd className="prose">{action.evidence}</dd>
      </dl>
      {mayAct && page.moves.length > 0 && (
        <form method="post" className="actions">
          <input type="hidden" name="revision" value={action.revision} />
          <input type="hidden" name="intent" value="move" />
          {page.moves.map((to, index) => (
            <button key={to} name="to" value={to} className={index > 0 || to === 'dropped' ? 'alt' : undefined}>
              {action.state === 'done' ? p.askMore : p.moves[to]}
            </button>
          ))}
        </form>
      )}
      <h2>{p.dialogue}</h2>
      {page.messages.length === 0 && <p className="soft">{p.noMessage}</p>}
      {page.messages.map((message) => (
        <section key={message.id} className="card">
          <p className="small soft">
            {`${message.saidBy ?? ''} (${message.side === 'buyer' ? page.buyer : page.supplier}), ${f.instant(message.saidAt, page.campaign.timeZone)}`}
          </p>
          <p className="prose">{message.text}</p>
        </section>
      ))}
      {mayAct && (
        <form method="post" noValidate>
          <TextArea
            name="text"
            label={p.message}
            rows={3}
            maxLength={MESSAGE_LENGTH}
            defaultValue={refused?.intent === 'say' ? refused.values.text : undefined}
            error={refused?.errors.text}
          />
          <button className="alt" name="intent" value="say">
            {p.say}
          </button>
        </form>
      )}
      {mayAct && !over && (
        <details open={refused?.intent === 'revise'}>
          <summary>{p.revise}</summary>
          <form method="post" noValidate>
            <p>{p.reviseLead}</p>
            <input type="hidden" name="revision" value={action.revision} />
            <ActionFields values={refused?.intent === 'revise' ? refused.values : action} errors={refused?.errors} />
            <button name="intent" value="revise">
              {p.proposeButton}
            </button>
          </form>
        </details>
      )}
    </>
  )
}

import { REASON_LENGTH } from '#app/domain/assessment/marking-walk.ts'
import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { RevealStanding } from './reveal-standing.server.ts'

interface Props {
  standing: RevealStanding
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** A reveal by force cannot be undone: the page says what it costs, in counts, before the button does it. */
export function RevealSet({ standing, refused }: Props) {
  const { t, lang } = useWords()
  const r = t.rulings.reveal
  const { campaign, criterion, supplier, risk } = standing
  const back = paths.consensus(campaign.id, { show: 'waiting' })
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
    { href: back, label: t.consensus.title },
  ]
  return (
    <>
      <PageTitle title={r.title} crumbs={crumbs}>
        {supplier.name} · {criterion.name[lang]}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>{r.counts(standing.locked, standing.assigned)}</p>
      {standing.locked === 0 ? (
        <>
          <p className="note caution">{r.nothingLocked}</p>
          <p>
            <a href={back}>{t.consensus.toAgenda}</a>
          </p>
        </>
      ) : (
        <form method="post" className="card">
          <p>{r.effect}</p>
          {risk && (
            <p className="note caution">
              <strong>{r.riskTitle}</strong>{' '}
              {risk === 'too_few_marks' ? r.tooFewMarks(standing.locked, standing.requiredMarks) : r.oneFunction}
            </p>
          )}
          <TextArea
            name="reason"
            label={r.reason}
            hint={r.reasonHint(REASON_LENGTH)}
            error={refused?.errors.reason}
            defaultValue={typeof refused?.values.reason === 'string' ? refused.values.reason : undefined}
            rows={3}
            maxLength={5000}
          />
          {risk && <Checkbox name="confirmed" label={r.confirm} error={refused?.errors.confirmed} />}
          <p className="actions">
            <button className="danger">{r.button}</button>
            <a href={back}>{t.common.cancel}</a>
          </p>
        </form>
      )}
    </>
  )
}

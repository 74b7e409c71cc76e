import { paths } from '#app/http/paths.ts'
import { Announced } from '#app/ui/Announced.tsx'
import { Complements } from '#app/ui/Complements.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkTag } from '#app/ui/LevelTag.tsx'
import { MarkBasis } from '#app/ui/MarkBasis.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { SubmittedAnswer } from '#app/ui/SubmittedAnswer.tsx'
import { AgreedLevelCard, type RefusedAgreement } from './AgreeForm.tsx'
import type { ConsensusPageModel } from './consensus-answer.server.ts'
import { type PanelRights, panelCrumbs } from './panel-rights.ts'

interface Props {
  page: ConsensusPageModel
  may: PanelRights & { agreeHere: boolean }
  refused?: RefusedAgreement | undefined
}

/** One answer to settle: what was answered, what each evaluator gave it and why, and the level that the panel keeps. */
export function ConsensusAnswer({ page, may, refused }: Props) {
  const { t, lang } = useWords()
  const { campaign, question, supplier, position } = page
  const title = may.agreeHere ? t.consensus.title : t.consensus.readTitle
  const crumbs = [...panelCrumbs(t, campaign, may), { href: paths.consensus(campaign.id), label: title }]
  return (
    <>
      <PageTitle title={t.consensus.answerTitle(may.agreeHere, supplier.name, question.id)} crumbs={crumbs}>
        {page.criterion.name[lang]} ·{' '}
        {position.index > 0 ? t.consensus.position(position.index, position.total) : t.consensus.noDifference}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <p>
        <strong>{question.question[lang]}</strong>
      </p>
      {question.rationale[lang] && (
        <p className="soft">
          {t.marking.rationale} {question.rationale[lang]}
        </p>
      )}
      <div className="grid">
        <div>
          <SubmittedAnswer reading={page.reading} invitationId={supplier.id} />
          <Announced promise={page.promise} />
          <Complements complements={page.complements} invitationId={supplier.id} timeZone={campaign.timeZone} />
          {may.assess && campaign.open && (
            <p>
              <a href={`${paths.askClarification(campaign.id, question.id)}?from=${supplier.id}`}>
                {t.clarifications.ask}
              </a>
            </p>
          )}
        </div>
        <div>
          <Marks page={page} />
          <AgreedLevelCard page={page} mayAgree={may.agreeHere} refused={refused} />
        </div>
      </div>
      <Neighbours page={page} />
    </>
  )
}

function Marks({ page }: { page: ConsensusPageModel }) {
  const { t } = useWords()
  return (
    <section className="card">
      <h2>{t.consensus.marks}</h2>
      {page.revealed ? (
        <ul className="list">
          {page.marks.map((mark) => (
            <li key={mark.evaluatorId}>
              <strong>{mark.evaluatorName}</strong> <span className="soft">{t.terms.functions[mark.function]}</span>{' '}
              <MarkTag level={mark.level} /> {mark.moment && <small>{t.clarifications.moments[mark.moment]}</small>}
              <p>{mark.justification}</p>
              <MarkBasis {...mark} />
            </li>
          ))}
          {[
            ...page.earlier.map((mark) => ({ ...mark, moment: 'before' as const })),
            ...page.later.map((mark) => ({ ...mark, moment: 'added' as const })),
          ].map((mark) => (
            <li key={`${mark.moment}${mark.evaluatorId}${mark.clarificationId}`}>
              <strong>{mark.evaluatorName}</strong> <MarkTag level={mark.level} />{' '}
              <small>{t.clarifications.moments[mark.moment]}</small>
              <p>{mark.justification}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t.consensus.hidden(page.locked, page.panel)}</p>
      )}
    </section>
  )
}

function Neighbours({ page }: { page: ConsensusPageModel }) {
  const { t } = useWords()
  const { campaign, previous, next } = page
  const at = (step: { invitationId: string; questionId: string }) =>
    paths.consensusQuestion(campaign.id, step.invitationId, step.questionId)
  const name = (step: { supplier: string; questionId: string }) => `${step.supplier}, ${step.questionId}`
  return (
    <nav className="pagination" aria-label={t.consensus.neighbours}>
      {previous && <a href={at(previous)}>{t.consensus.previous(name(previous))}</a>}
      {next && <a href={at(next)}>{t.consensus.next(name(next))}</a>}
      <a href={paths.consensus(campaign.id)}>{t.consensus.toAgenda}</a>
    </nav>
  )
}

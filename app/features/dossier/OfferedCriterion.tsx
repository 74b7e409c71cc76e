import type { DossierCriterion, DossierQuestion } from '#app/domain/answers/dossier.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { declaredLine, evidenceLine, validatedLine } from './dossier-lines.ts'

interface OfferedCriterionProps {
  offer: { id: string; supplier: string }
  criterion: DossierCriterion
  next: { id: string; name: { fr: string; en: string } } | null
}

/** What an offered dossier answers to one criterion, frozen as it was offered. */
export function OfferedCriterion({ offer, criterion, next }: OfferedCriterionProps) {
  const { t, lang } = useWords()
  const crumbs = [
    { href: paths.offeredDossiers(), label: t.dossier.received.title },
    { href: paths.offeredDossier(offer.id), label: offer.supplier },
  ]
  return (
    <>
      <PageTitle title={criterion.name[lang]} crumbs={crumbs}>
        {t.dossier.documentLead}
      </PageTitle>
      {criterion.questions.map((question) => (
        <Question key={question.id} question={question} questionnaire={criterion.questionnaire} />
      ))}
      <p className="actions">
        {next && <a href={paths.offeredCriterion(offer.id, next.id)}>{t.questionnaires.next(next.name[lang])}</a>}
      </p>
    </>
  )
}

function Question({ question, questionnaire }: { question: DossierQuestion; questionnaire: string }) {
  const words = useWords()
  const { t, lang } = words
  const { id, answer } = question
  return (
    <section className="card" id={id}>
      <h2>
        {id} · {question.question[lang]}
      </h2>
      {!answer && <p className="soft">{t.dossier.noAnswer}</p>}
      {answer && (
        <>
          <p>
            <strong>{declaredLine(answer, words)}</strong>
          </p>
          <p className="prose">{answer.text}</p>
          {answer.evidence.length > 0 && (
            <ul className="list">
              {answer.evidence.map((piece) => (
                <li key={piece.id}>{evidenceLine(piece, words)}</li>
              ))}
            </ul>
          )}
          <p className="soft small">{validatedLine(answer, questionnaire, words)}</p>
        </>
      )}
    </section>
  )
}

import type { SupplierQuestion } from '#app/domain/questionnaire/questionnaire.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { PublicCriterion } from './queries.server.ts'

/** The questions of one criterion as a supplier reads them, before any invitation. */
export function QuestionnaireCriterion({ model }: { model: PublicCriterion }) {
  const { t, lang } = useWords()
  const words = t.questionnaires
  const { questionnaire, criterion, position, total } = model
  const { id, version, title } = questionnaire
  return (
    <>
      <PageTitle
        title={criterion.name[lang]}
        crumbs={[
          { href: paths.questionnaires, label: words.listTitle },
          { href: paths.questionnaire(id, version), label: title[lang] },
        ]}
      >
        {words.place(position, total)} · {words.questions(criterion.questions.length)}
      </PageTitle>
      <p>{criterion.objective[lang]}</p>
      {criterion.questions.map((question) => (
        <Question key={question.id} question={question} />
      ))}
      <p className="note">
        <strong>{words.notApplicable}</strong> {criterion.notApplicable[lang]}
      </p>
      <References references={model.references} />
      <Neighbours model={model} />
    </>
  )
}

function Question({ question }: { question: SupplierQuestion }) {
  const { t, lang } = useWords()
  const words = t.questionnaires
  return (
    <section className="card" id={question.id}>
      <p className="soft small eyebrow">
        {question.id} · {t.terms.parts[question.part]}
      </p>
      <h2 className="question">{question.question[lang]}</h2>
      <div className="grid">
        <p>
          <strong>{words.rationale}</strong> {question.rationale[lang]}
        </p>
        <div>
          <h3>{words.evidence}</h3>
          <ul>
            {question.evidence.map(({ type, label }) => (
              <li key={label.fr}>
                {label[lang]} <span className="soft small">({t.terms.evidenceTypes[type]})</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </section>
  )
}

function References({ references }: Pick<PublicCriterion, 'references'>) {
  const { t, lang } = useWords()
  if (references.length === 0) return null
  return (
    <>
      <h2>{t.questionnaires.referencesTitle}</h2>
      <ul>
        {references.map(({ id, name, url, use }) => (
          <li key={id}>
            {url ? (
              <a href={url} rel="noreferrer">
                {name}
              </a>
            ) : (
              name
            )}
            <br />
            <span className="soft">{use[lang]}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Neighbours({ model: { questionnaire, previous, next } }: { model: PublicCriterion }) {
  const { t, lang } = useWords()
  if (!previous && !next) return null
  const href = (criterion: string) => paths.questionnaireCriterion(questionnaire.id, questionnaire.version, criterion)
  return (
    <nav aria-label={t.questionnaires.others} className="pagination">
      {previous && (
        <a href={href(previous.id)} rel="prev">
          {t.questionnaires.previous(previous.name[lang])}
        </a>
      )}
      {next && (
        <a href={href(next.id)} rel="next">
          {t.questionnaires.next(next.name[lang])}
        </a>
      )}
    </nav>
  )
}

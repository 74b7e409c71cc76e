import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Facts } from './Facts.tsx'
import type { PublicQuestionnaire } from './queries.server.ts'

/** One published version: its criteria, each the way to its questions, then where it comes from. */
export function QuestionnaireOverview({ questionnaire }: { questionnaire: PublicQuestionnaire }) {
  const { t, lang } = useWords()
  const words = t.questionnaires
  const { id, version, kind, title, counts, parts, criteria } = questionnaire
  const byPart = parts.filter(({ questions }) => questions > 0)
  return (
    <>
      <PageTitle title={title[lang]} crumbs={[{ href: paths.questionnaires, label: words.listTitle }]}>
        {words.kinds[kind]} · {words.size(counts.criteria, counts.questions)} · {words.version(version)}
      </PageTitle>
      <ol className="list">
        {criteria.map((one) => (
          <li key={one.id}>
            <a href={paths.questionnaireCriterion(id, version, one.id)}>{one.name[lang]}</a>{' '}
            <span className="soft">· {words.questions(one.count)}</span>
            <p>{one.objective[lang]}</p>
          </li>
        ))}
      </ol>
      <section className="card">
        <h2>{words.provenance}</h2>
        <Facts
          questionnaire={questionnaire}
          parts={byPart.map(({ part, questions }) => words.part(t.terms.parts[part], questions)).join(' · ')}
        />
        <p className="actions">
          <a className="button alt" href={paths.questionnaireDownload(id, version)}>
            {words.download}
          </a>
          <span className="soft">{words.downloadText}</span>
        </p>
      </section>
    </>
  )
}

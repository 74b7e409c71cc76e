import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Facts } from './Facts.tsx'
import type { PublicQuestionnaires } from './queries.server.ts'

/** Every published version, with what lets a reader trust it: where it comes from, its licence, its hash. */
export function QuestionnaireList({ questionnaires }: { questionnaires: PublicQuestionnaires }) {
  const { t, lang } = useWords()
  return (
    <>
      <PageTitle title={t.questionnaires.listTitle}>{t.questionnaires.listLead}</PageTitle>
      {questionnaires.map((one) => (
        <section key={`${one.id}@${one.version}`} className="card">
          <h2>
            <a href={paths.questionnaire(one.id, one.version)}>{one.title[lang]}</a>
          </h2>
          <p className="soft">
            {t.questionnaires.kinds[one.kind]} · {t.questionnaires.size(one.counts.criteria, one.counts.questions)}
          </p>
          <Facts questionnaire={one} />
        </section>
      ))}
    </>
  )
}

import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

export function Welcome() {
  const { t } = useWords()
  const sides = [
    { title: t.home.suppliersTitle, text: t.home.suppliersText, start: true },
    { title: t.home.buyersTitle, text: t.home.buyersText, start: false },
  ]
  return (
    <>
      <PageTitle title={t.home.title}>{t.home.lead}</PageTitle>
      <div className="grid">
        {sides.map((side) => (
          <section key={side.title} className="card">
            <h2>{side.title}</h2>
            <p>{side.text}</p>
            {side.start && (
              <p>
                <a href={paths.start}>{t.home.start}</a>
              </p>
            )}
          </section>
        ))}
      </div>
      <p className="actions">
        <a className="button" href={paths.signIn}>
          {t.common.signIn}
        </a>
        <a href={paths.questionnaires}>{t.home.seeQuestionnaire}</a>
      </p>
    </>
  )
}

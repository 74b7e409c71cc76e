import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

/** What each side does, in the order in which it happens. */
export function Help() {
  const { t } = useWords()
  const sides = [
    { title: t.help.suppliersTitle, steps: t.help.suppliers },
    { title: t.help.buyersTitle, steps: t.help.buyers },
    { title: t.help.evaluatorsTitle, steps: t.help.evaluators },
  ]
  return (
    <>
      <PageTitle title={t.help.title}>{t.help.lead}</PageTitle>
      {sides.map(({ title, steps }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <h2>{t.help.maturityTitle}</h2>
      <p>{t.help.maturityText}</p>
      <p>
        <a href={paths.questionnaires}>{t.help.readQuestionnaire}</a>
      </p>
    </>
  )
}

import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'

const defender = 'https://formulaire.defenseurdesdroits.fr/'

/** What is checked and what is not, said plainly: without an audit no conformity is claimed. */
export function Accessibility() {
  const { t } = useWords()
  const lists = [
    { title: t.help.testedTitle, points: t.help.tested },
    { title: t.help.untestedTitle, points: t.help.untested },
  ]
  return (
    <>
      <PageTitle title={t.help.accessibilityTitle}>{t.help.accessibilityLead}</PageTitle>
      <h2>{t.help.statusTitle}</h2>
      <p>{t.help.statusText}</p>
      {lists.map(({ title, points }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </section>
      ))}
      <h2>{t.help.contactTitle}</h2>
      <p>{t.help.contactText}</p>
      <p>
        <a href={defender} rel="noreferrer">
          {t.help.defender}
        </a>
      </p>
    </>
  )
}

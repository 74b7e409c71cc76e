import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { Persona } from './personas.server.ts'
import { demoPassword } from './personas.ts'

/** One form a persona, each saying what it lets one see. */
export function Personas({ personas }: { personas: Persona[] }) {
  const { t } = useWords()
  return (
    <>
      <PageTitle title={t.demo.title}>{t.demo.lead}</PageTitle>
      <ul className="list card">
        {personas.map(({ key, name, organisation }) => (
          <li key={key} className="row between">
            <div>
              <strong>{t.demo.personas[key].role}</strong>
              <br />
              {t.demo.personas[key].sees}
              <br />
              <span className="soft small">{organisation ? `${name}, ${organisation}` : name}</span>
            </div>
            <form method="post" action={paths.demo}>
              <button className="alt" name="persona" value={key} aria-label={t.demo.enterAs(t.demo.personas[key].role)}>
                {t.demo.enter}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <p className="soft">{t.demo.password(demoPassword)}</p>
    </>
  )
}

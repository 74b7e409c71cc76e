import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import type { AgreementFigures } from './agreement.server.ts'

/** The panel's agreement in three figures and one sentence. */
export function AgreementCard({ figures, campaignId }: { figures: AgreementFigures; campaignId: string }) {
  const { t } = useWords()
  return (
    <section className="card">
      <h2>{t.agreement.title}</h2>
      <AgreementFacts figures={figures} />
      {figures.compared > 0 && (
        <p>
          <a href={paths.agreement(campaignId)}>{t.agreement.details}</a>
        </p>
      )}
    </section>
  )
}

export function AgreementFacts({ figures }: { figures: AgreementFigures }) {
  const { t, f } = useWords()
  const a = t.agreement
  const { reading, compared } = figures
  return (
    <>
      {compared > 0 && (
        <dl className="facts">
          <dt>{a.alpha}</dt>
          <dd>{f.decimal(figures.alpha, 2)}</dd>
          <dt>{a.exact}</dt>
          <dd>{f.percent(figures.percentExact)}</dd>
          <dt>{a.withinOne}</dt>
          <dd>{f.percent(figures.percentWithinOne)}</dd>
          <dt>{a.compared}</dt>
          <dd>{f.integer(compared)}</dd>
        </dl>
      )}
      <p>{reading === 'few' ? a.reading.few(compared) : a.reading[reading]}</p>
    </>
  )
}

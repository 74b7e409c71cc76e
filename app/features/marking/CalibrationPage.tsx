import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkTag } from '#app/ui/LevelTag.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { CalibrationPageModel } from './calibration.server.ts'

type Sample = CalibrationPageModel['samples'][number]

/** Samples to mark for oneself: a GET form, so that what was chosen lives in the address and nowhere else. */
export function CalibrationPage({ page, asked }: { page: CalibrationPageModel; asked: boolean }) {
  const { t } = useWords()
  const c = t.calibration
  const { samples, campaign } = page
  return (
    <>
      <PageTitle title={c.title} crumbs={[{ href: paths.marking, label: t.marking.title }]}>
        {campaign.name}
      </PageTitle>
      {samples.length === 0 ? (
        <p className="empty">{c.none}</p>
      ) : (
        <>
          <p>{c.lead}</p>
          <p className="note">{c.wall}</p>
          <form method="get">
            {samples.map((sample, index) => (
              <SampleCard key={sample.id} sample={sample} place={c.sample(index + 1, samples.length)} asked={asked} />
            ))}
            <p className="actions">
              <button>{c.see}</button>
              {asked && <a href={paths.calibration(campaign.id)}>{c.again}</a>}
              <a href={paths.marking}>{c.toMarking}</a>
            </p>
          </form>
        </>
      )}
    </>
  )
}

function SampleCard({ sample, place, asked }: { sample: Sample; place: string; asked: boolean }) {
  const { t, lang } = useWords()
  const c = t.calibration
  return (
    <section className="card">
      <h2>{place}</h2>
      <p>
        <strong>{sample.wording[lang]}</strong>
      </p>
      <p className="soft">{t.marking.declared(t.terms.states[sample.state], '')}</p>
      <p className="prose">{sample.answer[lang]}</p>
      <h3>{t.marking.evidence}</h3>
      <ul>
        {sample.evidence.map(({ type, title }) => (
          <li key={title.fr}>
            {title[lang]} <span className="soft">{t.terms.evidenceTypes[type]}</span>
          </li>
        ))}
      </ul>
      <RadioGroup
        name={sample.id}
        legend={c.yours}
        error={asked && sample.chosen === null ? c.choose : undefined}
        defaultValue={sample.chosen?.toString()}
        choices={sample.rubric.map(({ level, text }) => ({
          value: String(level),
          label: t.terms.levelByNumber[level],
          hint: text[lang],
        }))}
      />
      {sample.reference && sample.chosen !== null && (
        <div className="note">
          <p>
            <MarkTag level={sample.reference.level} />{' '}
            {c.result(t.terms.levelByNumber[sample.chosen], t.terms.levelByNumber[sample.reference.level])}{' '}
            {sample.chosen === sample.reference.level
              ? c.same
              : c.apart(Math.abs(sample.chosen - sample.reference.level))}
          </p>
          <p>
            <strong>{c.why}.</strong> {sample.reference.reason[lang]}
          </p>
        </div>
      )}
    </section>
  )
}

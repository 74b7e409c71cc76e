import { Fragment } from 'react'
import { shortName } from '#app/domain/results/radar.ts'
import { MATURITY_THRESHOLDS } from '#app/domain/scoring/maturity.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { CriteriaArithmetic, OverallArithmetic } from './ArithmeticTables.tsx'
import type { ArithmeticModel } from './arithmetic-model.ts'
import { shareSum } from './arithmetic-words.ts'

/** Every total of one supplier opened: what the score is, what it is made of, down to each level kept. */
export function Arithmetic({ model }: { model: ArithmeticModel }) {
  const { t, f, lang } = useWords()
  const k = t.kept
  const { campaign, supplier } = model
  const names = (criteria: ArithmeticModel['criteria']) => f.list(criteria.map(({ name }) => shortName(name[lang])))
  return (
    <>
      <PageTitle
        title={model.module ? k.moduleTitle(model.module[lang], supplier.name) : k.arithmeticTitle(supplier.name)}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
          { href: paths.comparison(campaign.id), label: t.comparison.title },
          ...(model.module ? [{ href: paths.comparisonApart(campaign.id), label: t.apart.comparisonTitle }] : []),
        ]}
      >
        {model.module ? k.moduleLead : k.arithmeticLead}
      </PageTitle>
      {model.overall === null && (
        <p className="note caution">{k.notYet(names(model.criteria.filter((c) => c.awaited && c.weight > 0)))}</p>
      )}
      {model.overall !== null && model.provisional && (
        <p className="note caution">
          <strong>{k.provisionalTitle}</strong>{' '}
          {k.provisionalWhy(model.reasons.map(({ kind, questions }) => k.reason[kind](f.list(questions))).join(' ; '))}
        </p>
      )}
      <Summary model={model} below={names(model.criteria.filter(({ below }) => below))} />
      <OverallArithmetic model={model} />
      <Thresholds model={model} />
      <Shares model={model} />
      <CriteriaArithmetic model={model} />
      <Apart model={model} />
    </>
  )
}

function Summary({ model, below }: { model: ArithmeticModel; below: string }) {
  const { t, f } = useWords()
  const k = t.kept
  const { rank, ranked, sharingRank, score, level } = model
  return (
    <dl className="facts">
      <dt>{t.record.score}</dt>
      <dd>{level ? `${f.score(score)} · ${t.terms.levels[level]}` : t.terms.notAssessed}</dd>
      {rank !== null && (
        <>
          <dt>{t.record.rank}</dt>
          <dd>
            {k.rankOf(t.comparison.ordinal(rank), ranked)}
            {sharingRank > 1 && `, ${k.tied(sharingRank)}`}
          </dd>
        </>
      )}
      <dt>{k.applicable}</dt>
      <dd>{f.percent(model.applicable, 1)}</dd>
      <dt>{k.answered}</dt>
      <dd>{f.percent(model.answered, 1)}</dd>
      <dt>{k.minimums}</dt>
      <dd>{!model.minimums ? k.noMinimum : below ? `${k.below(below)}. ${k.belowNote}` : k.minimumsMet}</dd>
    </dl>
  )
}

/** What does not enter the common score, where each has its own place. */
function Apart({ model: { campaign, supplier, apart } }: { model: ArithmeticModel }) {
  const { t, lang } = useWords()
  if (apart.modules.length === 0 && !apart.own) return null
  return (
    <p>
      {t.kept.apartNote} <a href={paths.comparisonApart(campaign.id)}>{t.apart.comparisonTitle}</a>
      {apart.modules.map(({ id, title }) => (
        <Fragment key={id}>
          {' · '}
          <a href={paths.arithmetic(campaign.id, supplier.id, id)}>{t.kept.moduleArithmetic(title[lang])}</a>
        </Fragment>
      ))}
    </p>
  )
}

function Thresholds({ model: { score, level } }: { model: ArithmeticModel }) {
  const { t, f } = useWords()
  const k = t.kept
  const [, initial, localised, managed] = MATURITY_THRESHOLDS
  const rule = [initial, localised, managed].map((threshold) => f.decimal(threshold, threshold === 50 ? 0 : 2))
  return (
    <section>
      <h2>{k.thresholds}</h2>
      <p>
        {k.thresholdsRule(rule[0] ?? '', rule[1] ?? '', rule[2] ?? '')}{' '}
        {level && k.thresholdResult(f.decimal(score, 2), t.terms.levels[level])}
      </p>
    </section>
  )
}

function Shares({ model }: { model: ArithmeticModel }) {
  const words = useWords()
  const { applicable, answered } = model
  if (applicable === null || answered === null) return null
  return (
    <section>
      <h2>{words.t.kept.shares}</h2>
      <p>{words.t.kept.sharesRule}</p>
      <p className="sum">{shareSum(model, 'denominator', applicable, words)}</p>
      <p className="sum">{shareSum(model, 'answeredWeight', answered, words)}</p>
    </section>
  )
}

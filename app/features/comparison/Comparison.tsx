import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { Pagination } from '#app/ui/Pagination.tsx'
import { Radar, radarFrame, radarLabelWidth } from '#app/ui/Radar.tsx'
import { SupplierSearch } from '#app/ui/SupplierSearch.tsx'
import { Awaiting, ProvisionalNotice } from './Awaiting.tsx'
import { type ComparisonModel, comparisonRadar } from './comparison-model.ts'
import { Ranking } from './Ranking.tsx'
import { Robustness, Verdict } from './Robustness.tsx'
import type { ComparisonRights } from './rights.ts'
import { ScoresTable } from './ScoresTable.tsx'
import { Unranked } from './Unranked.tsx'
import { queryOf } from './view.ts'
import { shortCommitment } from './words.ts'

/** The ranking and what it is worth, the profile of a few suppliers, the scores of all. */
export function Comparison({ model, may }: { model: ComparisonModel; may: ComparisonRights }) {
  const { t, f } = useWords()
  const c = t.comparison
  const { campaign, launch } = model
  const shown = model.state === 'partial' || model.state === 'complete'
  return (
    <>
      <PageTitle
        title={c.title}
        crumbs={[
          { href: paths.campaigns, label: t.campaigns.title },
          { href: paths.campaign(campaign.id), label: campaign.name },
        ]}
      >
        {c.responses(model.submitted, model.invited)} · {c.frozenOn(f.instant(launch.at, campaign.timeZone))} ·{' '}
        <a href={paths.campaignFrozen(campaign.id)}>{c.commitment(shortCommitment(launch.commitment))}</a>
      </PageTitle>
      {model.askedAgain !== null && (
        <p className="note">
          {t.reEvaluation.partial(model.askedAgain)} {t.reEvaluation.readTrend}
        </p>
      )}
      {model.common && <p className="note">{c.common(model.common.questions, model.common.all)}</p>}
      {shown ? <ProvisionalNotice model={model} may={may} /> : <Awaiting model={model} />}
      <ApartLink model={model} />
      {model.verdict && <Verdict verdict={model.verdict} model={model} />}
      {shown && <Search model={model} />}
      {model.state === 'complete' && (
        <div className="grid">
          <Ranking model={model} />
          <div>
            <RadarCard model={model} />
            {model.verdict && <Robustness verdict={model.verdict} model={model} />}
          </div>
        </div>
      )}
      {shown && model.columns.length > 0 && <ScoresTable model={model} />}
      <Pagination
        page={model.view.page}
        pages={shown ? model.pages : 1}
        href={(page) => paths.comparison(campaign.id, queryOf({ ...model.view, page }))}
      />
      <Unranked suppliers={model.unranked} />
      <NextSteps model={model} may={may} />
    </>
  )
}

function Search({ model: { campaign, view, found, submitted, pages } }: { model: ComparisonModel }) {
  const { page: _, q: __, ...keeps } = queryOf(view)
  const here = paths.comparison(campaign.id)
  const clear = paths.comparison(campaign.id, keeps)
  return <SupplierSearch {...{ keeps, found, pages, clear }} action={here} q={view.q} all={submitted} />
}

/** What is compared besides, on a page of its own: nothing of it is in what is shown here. */
function ApartLink({ model }: { model: ComparisonModel }) {
  const { t, f, lang } = useWords()
  const a = t.apart
  const opens = model.campaign.status !== 'launched' && model.submitted > 0
  if (!opens || model.apart.length === 0) return null
  const parts = model.apart.map(({ kind, title, questions }) =>
    kind === 'module' ? a.modulePart(title[lang]) : a.reviewOwn(questions),
  )
  return (
    <p>
      <a href={paths.comparisonApart(model.campaign.id)}>{a.comparisonTitle}</a>
      {a.holds(f.list(parts))}
    </p>
  )
}

function RadarCard({ model }: { model: ComparisonModel }) {
  const { t, f, lang } = useWords()
  const drawing = comparisonRadar(model, { lang, score: f.score }, { frame: radarFrame, labelWidth: radarLabelWidth })
  return (
    <section className="card">
      <h2>{t.comparison.radar}</h2>
      <Radar label={t.comparison.radarLabel(f.list(model.radar.map(({ name }) => name)))} drawing={drawing} />
      <p className="small soft">{t.comparison.radarNote}</p>
    </section>
  )
}

function NextSteps({ model, may }: { model: ComparisonModel; may: ComparisonRights }) {
  const { t, lang } = useWords()
  const c = t.comparison
  const { id, status } = model.campaign
  if (model.state !== 'complete' && model.state !== 'partial') return null
  const final = status === 'assessed' || status === 'debriefed'
  const complete = model.state === 'complete'
  const links = [
    { href: paths.whatIf(id), label: c.tryWeights, shown: complete },
    { href: paths.tender(id), label: t.tender.title, shown: complete && final },
    { href: paths.comparisonXlsx(id, lang), label: c.exportXlsx, shown: may.export },
    { href: paths.comparisonCsv(id, lang), label: c.exportCsv, shown: may.export },
    { href: paths.recordFiles(id), label: t.record.files.link, shown: may.export && final },
  ]
  return (
    <p className="actions">
      {may.assess && complete && status === 'closed' && model.provisional === 0 && (
        <a className="button" href={paths.assess(id)}>
          {c.confirm}
        </a>
      )}
      {links.map(
        ({ href, label, shown }) =>
          shown && (
            <a key={href} href={href}>
              {label}
            </a>
          ),
      )}
    </p>
  )
}

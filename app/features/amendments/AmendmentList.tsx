import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { changeLines } from './change-words.ts'
import type { AmendmentListModel } from './queries.server.ts'

interface AmendmentListProps {
  list: AmendmentListModel
  mayAmend: boolean
  /** The version that was just made. */
  done: number | null
}

/** Every version of the frozen rules with what it changed, why, by whom, and the commitment that chains it. */
export function AmendmentList({ list, mayAmend, done }: AmendmentListProps) {
  const { t } = useWords()
  const a = t.amendments
  const { campaign, versions, fault } = list
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(campaign.id), label: campaign.name },
  ]
  const amendable = campaign.status === 'launched' || campaign.status === 'closed'
  return (
    <>
      <PageTitle title={a.title} crumbs={crumbs}>
        {a.lead}
      </PageTitle>
      {done === versions[0]?.version && (
        <p className="note" role="status">
          {a.done(done)}
        </p>
      )}
      <p className={fault ? 'error-summary' : 'note'}>{fault ? a.broken(fault.version) : a.holds}</p>
      <p className="actions">
        {mayAmend && amendable && (
          <a className="button" href={paths.newAmendment(campaign.id)}>
            {a.newLink}
          </a>
        )}
        {mayAmend && campaign.status === 'launched' && <a href={paths.newExtension(campaign.id)}>{a.extendOne}</a>}
        <a href={paths.equalTreatment(campaign.id)}>{a.treatment}</a>
      </p>
      {versions.map((version, index) => (
        <Version key={version.version} list={list} version={version} current={index === 0} />
      ))}
    </>
  )
}

interface VersionProps {
  list: AmendmentListModel
  version: AmendmentListModel['versions'][number]
  current: boolean
}

function Version({ list: { campaign, names }, version, current }: VersionProps) {
  const words = useWords()
  const { t, f } = words
  const a = t.amendments
  const lines = changeLines(version, { timeZone: campaign.timeZone, names }, words)
  return (
    <section className="card" id={`version-${version.version}`}>
      <h2>
        {a.versionTitle(version.version)} {current && <span className="tag done">{a.inForce}</span>}
      </h2>
      <dl className="facts">
        <dt>{a.at}</dt>
        <dd>{f.instant(version.at, campaign.timeZone)}</dd>
        {version.author && (
          <>
            <dt>{a.author}</dt>
            <dd>{version.author}</dd>
          </>
        )}
        {version.reason && (
          <>
            <dt>{a.reason}</dt>
            <dd className="prose">{version.reason}</dd>
          </>
        )}
        {lines.length > 0 && (
          <>
            <dt>{a.changesTitle}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </>
        )}
        <dt>{a.commitment}</dt>
        <dd>
          <code>{version.commitment}</code>
        </dd>
      </dl>
      <p>
        <a href={paths.campaignFrozen(campaign.id, version.version)}>{a.seeRules(version.version)}</a>
      </p>
    </section>
  )
}

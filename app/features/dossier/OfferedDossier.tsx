import { dossierSize } from '#app/domain/answers/dossier.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { type Column, DataTable } from '#app/ui/DataTable.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OfferReceivedModel } from './offers.server.ts'

interface OfferedProps {
  offer: OfferReceivedModel
  mayDecide: boolean
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** A dossier that a supplier offered: whom to write to, what it holds, and the buyer's word on it. */
export function OfferedDossier({ offer, mayDecide, refused }: OfferedProps) {
  const { t, f } = useWords()
  const { received: d, offers: words } = t.dossier
  const { read } = offer
  return (
    <>
      <PageTitle
        title={t.dossier.documentTitle(offer.supplier)}
        crumbs={[{ href: paths.offeredDossiers(), label: d.title }]}
      >
        {d.explained[offer.status]}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <dl className="facts card">
        <dt>{words.state}</dt>
        <dd>
          <span className="tag">{words.states[offer.status]}</span>
        </dd>
        <dt>{words.offeredOn}</dt>
        <dd>{f.instant(offer.offeredAt)}</dd>
        {offer.decidedAt && <dt>{words.decidedOn}</dt>}
        {offer.decidedAt && <dd>{f.instant(offer.decidedAt)}</dd>}
        {offer.declineReason && <dt>{words.reason}</dt>}
        {offer.declineReason && <dd className="prose">{offer.declineReason}</dd>}
        {offer.withdrawnAt && <dt>{words.withdrawnOn}</dt>}
        {offer.withdrawnAt && <dd>{f.instant(offer.withdrawnAt)}</dd>}
        {read?.content.contact && <dt>{t.dossier.contact}</dt>}
        {read?.content.contact && (
          <dd>
            {read.content.contact.name}, {read.content.contact.email}
          </dd>
        )}
        {read?.content.supplier.siren && <dt>{t.dossier.siren}</dt>}
        {read?.content.supplier.siren && <dd>{read.content.supplier.siren}</dd>}
        {read?.message && <dt>{words.message}</dt>}
        {read?.message && <dd className="prose">{read.message}</dd>}
        {read && <dt>{words.hash}</dt>}
        {read && (
          <dd>
            <code>{read.hash}</code>
          </dd>
        )}
      </dl>
      {read && <Contents offerId={offer.id} criteria={read.content.criteria} />}
      {mayDecide && offer.status === 'offered' && <Decide refused={refused} />}
    </>
  )
}

type Criterion = NonNullable<OfferReceivedModel['read']>['content']['criteria'][number]

function Contents({ offerId, criteria }: { offerId: string; criteria: Criterion[] }) {
  const { t, lang } = useWords()
  const columns: Column<Criterion>[] = [
    {
      key: 'criterion',
      header: t.library.criterion,
      cell: ({ id, name }) => <a href={paths.offeredCriterion(offerId, id)}>{name[lang]}</a>,
    },
    {
      key: 'answered',
      header: t.dossier.answered,
      number: true,
      cell: (criterion) => t.library.of(dossierSize([criterion]).answered, criterion.questions.length),
    },
  ]
  return (
    <section className="card">
      <DataTable caption={t.library.answers} columns={columns} rows={criteria} rowKey={({ id }) => id} />
      <p className="actions">
        <a href={paths.offeredPdf(offerId)}>{t.dossier.pdf}</a>
      </p>
    </section>
  )
}

function Decide({ refused }: Pick<OfferedProps, 'refused'>) {
  const { t } = useWords()
  const d = t.dossier.received
  const typed = (name: string) => {
    const value = refused?.values[name]
    return typeof value === 'string' ? value : ''
  }
  return (
    <form method="post" className="card">
      <RadioGroup
        name="decision"
        legend={d.decision}
        error={refused?.errors.decision}
        defaultValue={typed('decision')}
        choices={[
          { value: 'accept', label: d.accept, hint: d.acceptHint },
          { value: 'decline', label: d.decline, hint: d.declineHint },
        ]}
      />
      <TextArea
        name="reason"
        optional
        rows={3}
        label={d.reason}
        hint={d.reasonHint}
        defaultValue={typed('reason')}
        error={refused?.errors.reason}
      />
      <button>{d.decide}</button>
    </form>
  )
}

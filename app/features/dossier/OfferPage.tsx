import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { OfferMadeModel } from './offers.server.ts'

interface OfferProps {
  offer: Omit<OfferMadeModel, 'content'> & { criteria: { id: string; name: { fr: string; en: string } }[] }
  errors?: Record<string, string> | undefined
}

/** One offer as the supplier follows it: what was sent, what became of it, and the way to take it back. */
export function OfferPage({ offer, errors }: OfferProps) {
  const { t, f, lang } = useWords()
  const d = t.dossier.offers
  const live = offer.status === 'offered' || offer.status === 'accepted'
  return (
    <>
      <PageTitle title={d.offerTo(offer.buyer)} crumbs={[{ href: paths.dossier, label: t.dossier.title }]}>
        {d.explained[offer.status]}
      </PageTitle>
      <ErrorSummary errors={errors} />
      <dl className="facts card">
        <dt>{d.state}</dt>
        <dd>
          <span className="tag">{d.states[offer.status]}</span>
        </dd>
        <dt>{d.offeredOn}</dt>
        <dd>{d.by(f.instant(offer.offeredAt), offer.author ?? t.library.someone)}</dd>
        {offer.decidedAt && <dt>{d.decidedOn}</dt>}
        {offer.decidedAt && <dd>{f.instant(offer.decidedAt)}</dd>}
        {offer.declineReason && <dt>{d.reason}</dt>}
        {offer.declineReason && <dd className="prose">{offer.declineReason}</dd>}
        {offer.withdrawnAt && <dt>{d.withdrawnOn}</dt>}
        {offer.withdrawnAt && <dd>{f.instant(offer.withdrawnAt)}</dd>}
        <dt>{t.dossier.answered}</dt>
        <dd>{t.dossier.of(offer.size.answered, offer.size.questions)}</dd>
        <dt>{d.criteria}</dt>
        <dd>{f.list(offer.criteria.map(({ name }) => name[lang]))}</dd>
        {offer.message && <dt>{d.message}</dt>}
        {offer.message && <dd className="prose">{offer.message}</dd>}
        <dt>{d.hash}</dt>
        <dd>
          <code>{offer.hash}</code>
        </dd>
      </dl>
      <p className="actions">
        <a href={paths.offerPdf(offer.id)}>{d.sentPdf}</a>
      </p>
      {live && (
        <form method="post" className="card">
          <h2>{d.withdrawTitle}</h2>
          <p>{d.withdrawText(offer.buyer)}</p>
          <Checkbox name="withdraw" label={d.withdrawConfirm} error={errors?.withdraw} />
          <button className="alt">{d.withdraw}</button>
        </form>
      )}
    </>
  )
}

import type { DossierContent } from '#app/domain/answers/dossier.ts'
import { paths } from '#app/http/paths.ts'
import { CheckboxGroup, RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { buyersReceiving } from './offers.server.ts'

interface NewOfferProps {
  buyers: Awaited<ReturnType<typeof buyersReceiving>>
  criteria: { id: string; name: DossierContent['criteria'][number]['name']; answered: number; questions: number }[]
  person: { name: string; email: string }
  refused?: { errors: Record<string, string>; values: Record<string, string | string[]> } | undefined
}

/** To whom, what of the dossier, and with which words; what happens then is said before the button. */
export function NewOffer({ buyers, criteria, person, refused }: NewOfferProps) {
  const { t, lang } = useWords()
  const d = t.dossier.offer
  const typed = (name: string) => refused?.values[name]
  const chosen = typed('criteria')
  const free = buyers.filter(({ waiting }) => waiting === null)
  const nothing = criteria.length === 0 ? t.dossier.nothing : free.length === 0 ? d.noBuyer : null
  const message = typed('message')
  const buyer = typed('buyer')
  return (
    <>
      <PageTitle title={d.title} crumbs={[{ href: paths.dossier, label: t.dossier.title }]}>
        {d.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {nothing ? (
        <p className="empty">{nothing}</p>
      ) : (
        <form method="post" className="card">
          <RadioGroup
            name="buyer"
            legend={d.buyer}
            hint={d.buyerHint}
            error={refused?.errors.buyer}
            defaultValue={typeof buyer === 'string' ? buyer : null}
            choices={free.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <CheckboxGroup
            name="criteria"
            legend={d.criteria}
            error={refused?.errors.criteria}
            defaultValues={refused ? [chosen ?? []].flat() : criteria.map(({ id }) => id)}
            choices={criteria.map(({ id, name, answered, questions }) => ({
              value: id,
              label: `${name[lang]} · ${t.dossier.of(answered, questions)}`,
            }))}
          />
          <TextArea
            name="message"
            optional
            label={d.message}
            hint={d.messageHint}
            defaultValue={typeof message === 'string' ? message : ''}
            error={refused?.errors.message}
          />
          <p className="note">{d.whatHappens(person.name, person.email)}</p>
          <button>{d.send}</button>
        </form>
      )}
    </>
  )
}

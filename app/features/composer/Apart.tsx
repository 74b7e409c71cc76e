import { paths } from '#app/http/paths.ts'
import { CheckboxGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { ApartPage } from './apart.server.ts'
import { type OwnPart, ownAt, ownField, ownPlaces } from './apart-form.ts'
import { firstTimeWords } from './effort.ts'
import { FrozenNotice } from './FrozenNotice.tsx'
import { type RefusedDraft, typedText } from './refused.ts'
import { StaleNotice } from './StaleNotice.tsx'

interface ApartProps {
  page: ApartPage
  refused: RefusedDraft | undefined
}

/** What a campaign asks beside the common questionnaire: modules to tick, own questions to write. */
export function Apart({ page, refused }: ApartProps) {
  const { t } = useWords()
  const a = t.apart
  const crumbs = [
    { href: paths.campaigns, label: t.campaigns.title },
    { href: paths.campaign(page.id), label: page.name || t.launch.unnamed },
  ]
  return (
    <>
      <PageTitle title={a.title} crumbs={crumbs}>
        {a.lead}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      <StaleNotice standing={refused?.standing} />
      {page.status !== 'draft' && <FrozenNotice campaignId={page.id} />}
      {(page.status === 'draft' || refused) && (
        <form method="post" noValidate>
          <input type="hidden" name="revision" value={refused?.revision ?? page.revision} />
          <Modules page={page} refused={refused} />
          <h2>
            {a.ownTitle} <span className="tag">{a.outside}</span>
          </h2>
          <p className="soft">{a.ownHint}</p>
          {ownPlaces.map((place) => (
            <OwnPlace key={place} place={place} page={page} refused={refused} />
          ))}
          <p>
            {a.panelNext} <a href={paths.campaignPanel(page.id)}>{a.panelLink}</a>.
          </p>
          <p className="actions">
            {page.status === 'draft' && <button>{a.save}</button>}
            <a href={paths.campaign(page.id)}>{t.launch.backToSteps}</a>
          </p>
        </form>
      )}
    </>
  )
}

function Modules({ page, refused }: ApartProps) {
  const { t, lang } = useWords()
  const a = t.apart
  if (page.modules.length === 0) return <p className="soft">{a.noModule}</p>
  const typed = refused?.values.modules
  const ticked = refused ? [typed ?? []].flat() : page.chosen
  return (
    <CheckboxGroup
      name="modules"
      legend={a.modulesLegend}
      hint={a.modulesHint}
      error={refused?.errors.modules}
      defaultValues={ticked}
      choices={page.modules.map(({ ref, id, version, title, questions }) => ({
        value: ref,
        label: a.module(title[lang], version),
        hint: (
          <>
            {a.moduleSize(questions, firstTimeWords(t, questions))}{' '}
            <a href={paths.questionnaire(id, version)}>{a.readModule}</a>
          </>
        ),
      }))}
    />
  )
}

/** One place for a question; only those that are written, and the next one, are open. */
function OwnPlace({ place, page, refused }: ApartProps & { place: number }) {
  const { t } = useWords()
  const a = t.apart
  const stored = ownAt(page.draft, place)
  const value = (part: OwnPart) => (refused ? (typedText(refused, ownField(place, part)) ?? '') : stored[part])
  const written = (value('textFr') || value('textEn')) !== ''
  const atFault = refused && Object.keys(refused.errors).some((field) => field.endsWith(`.${place}`))
  const area = (part: OwnPart, label: string, hint?: string) => (
    <TextArea
      name={ownField(place, part)}
      label={label}
      hint={hint}
      error={refused?.errors[ownField(place, part)]}
      defaultValue={value(part)}
      rows={2}
      maxLength={part === 'note' ? 2000 : 1000}
    />
  )
  return (
    <details className="card" open={written || atFault || place === page.draft.own.length + 1}>
      <summary>{written ? a.ownNumber(place) : a.ownBlank(place)}</summary>
      {area('textFr', a.textFr(place), a.textHint)}
      {area('textEn', a.textEn(place))}
      <details open={(value('whyFr') || value('whyEn')) !== ''}>
        <summary>{a.whySummary}</summary>
        {area('whyFr', a.whyFr(place))}
        {area('whyEn', a.whyEn(place))}
      </details>
      <details open={value('note') !== ''}>
        <summary>{a.noteSummary}</summary>
        {area('note', a.note(place), a.noteHint)}
      </details>
    </details>
  )
}

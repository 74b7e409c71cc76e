import { paths } from '#app/http/paths.ts'
import { Checkbox } from '#app/ui/choices.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import type { ReviewPage } from './review-page.server.ts'

/** A refused submission: the faults by field, and what had been ticked. */
export interface RefusedSubmission {
  errors: Record<string, string>
  ticked: { attested: boolean; confirmUnanswered: boolean; updateLibrary: boolean; variants: string[] }
}

export interface SubmitFormProps {
  page: ReviewPage
  requestKey: string
  refused?: RefusedSubmission | undefined
}

/** The attestation, what it confirms, and what goes to the library. */
export function SubmitForm({ page, requestKey, refused }: SubmitFormProps) {
  const { t } = useWords()
  const unanswered = page.questions.filter(({ state }) => state === 'unanswered').map(({ id }) => id)
  const ticked = refused?.ticked ?? { attested: false, confirmUnanswered: false, updateLibrary: true, variants: [] }
  return (
    <form method="post">
      <input type="hidden" name="requestKey" value={requestKey} />
      <input type="hidden" name="seen" value={page.hash} />
      {unanswered.length > 0 && (
        <Checkbox
          name="confirmUnanswered"
          label={t.submission.confirmUnanswered(unanswered.join(', '))}
          error={refused?.errors.confirmUnanswered}
          defaultChecked={ticked.confirmUnanswered}
        />
      )}
      <Checkbox
        name="attested"
        label={t.submission.attest}
        error={refused?.errors.attested}
        defaultChecked={ticked.attested}
      />
      <Checkbox name="updateLibrary" label={t.submission.updateLibrary} defaultChecked={ticked.updateLibrary} />
      {page.libraryChanges.length > 0 && (
        <details open={ticked.variants.length > 0}>
          <summary>{t.submission.variants}</summary>
          <p className="hint" id="variants-hint">
            {t.submission.variantsHint(page.buyer)}
          </p>
          <fieldset className="row" aria-describedby="variants-hint">
            <legend className="visually-hidden">{t.submission.variants}</legend>
            {page.libraryChanges.map((id) => (
              <label key={id} className="choice">
                <input type="checkbox" name="variants" value={id} defaultChecked={ticked.variants.includes(id)} />
                {id}
              </label>
            ))}
          </fieldset>
        </details>
      )}
      <p className="actions">
        <button>{t.submission.submit}</button>
        <a href={paths.requestOwner(page.invitationId)}>{t.submission.handOver}</a>
      </p>
    </form>
  )
}

import { CONSENSUS_COMMENT_LENGTH, consensusReasons } from '#app/domain/assessment/consensus.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { SelectField, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { MarkTag } from '#app/ui/LevelTag.tsx'
import type { ConsensusPageModel } from './consensus-answer.server.ts'
import type { AgreedLevel } from './consensus-mutations.server.ts'

export interface RefusedAgreement {
  errors: Record<string, string>
  values: Record<string, string | string[]>
  saved?: AgreedLevel | undefined
}

interface Props {
  page: ConsensusPageModel
  mayAgree: boolean
  refused?: RefusedAgreement | undefined
}

/**
 * The level agreed, and the form that agrees it; where the rules refuse, the reason stands in the form's place. A form
 * that was sent all the same comes back with what was typed.
 */
export function AgreedLevelCard({ page, mayAgree, refused }: Props) {
  const { t } = useWords()
  const c = t.consensus
  const { agreed, refusal, campaign } = page
  const stop = whyNot()
  return (
    <section className="card">
      <h2>{c.settle}</h2>
      {agreed && <Agreed agreed={agreed} />}
      {stop && <p className="note caution">{stop}</p>}
      {refused?.saved && (
        <div className="note caution">
          <p>{c.savedAgreed}</p>
          <Agreed agreed={refused.saved} />
        </div>
      )}
      {mayAgree && (!stop || refused) && <AgreeForm page={page} refused={refused} />}
    </section>
  )

  function whyNot(): string | null {
    if (!campaign.open) return c.refused.frozen
    if (refusal === 'too_few_marks') return c.refused.too_few_marks(page.requiredMarks)
    if (refusal === 'not_revealed' || refusal === 'one_function' || refusal === 'equal_marks') return c.refused[refusal]
    return mayAgree ? null : c.refused.reader
  }
}

function Agreed({ agreed }: { agreed: AgreedLevel }) {
  const { t } = useWords()
  return (
    <p>
      <MarkTag level={agreed.level} /> {t.consensus.agreedNow(t.terms.consensusReasons[agreed.reasonCode])}{' '}
      {agreed.comment}
    </p>
  )
}

function AgreeForm({ page, refused }: Omit<Props, 'mayAgree'>) {
  const { t, lang } = useWords()
  const c = t.consensus
  const { agreed, question } = page
  const typed = (name: string) => (typeof refused?.values[name] === 'string' ? refused.values[name] : undefined)
  const reasons = consensusReasons.map((reason) => ({ value: reason, label: t.terms.consensusReasons[reason] }))
  return (
    <form method="post">
      <input
        type="hidden"
        name="revision"
        value={refused?.saved?.revision ?? typed('revision') ?? agreed?.revision ?? 0}
      />
      <RadioGroup
        name="level"
        legend={c.level}
        hint={c.unchanged}
        error={refused?.errors.level}
        defaultValue={typed('level') ?? agreed?.level.toString()}
        choices={question.evaluatorOnly.rubric.map(({ level, text }) => ({
          value: String(level),
          label: t.terms.levelByNumber[level],
          hint: text[lang],
        }))}
      />
      <SelectField
        name="reasonCode"
        label={c.reason}
        error={refused?.errors.reasonCode}
        options={[{ value: '', label: c.chooseReason }, ...reasons]}
        defaultValue={typed('reasonCode') ?? agreed?.reasonCode}
      />
      <TextArea
        name="comment"
        label={c.comment}
        hint={page.commentRequired ? c.commentCompulsory(CONSENSUS_COMMENT_LENGTH) : c.commentHint}
        optional={!page.commentRequired}
        error={refused?.errors.comment}
        defaultValue={typed('comment') ?? agreed?.comment}
        rows={4}
        maxLength={5000}
      />
      <button>{agreed ? c.change : c.save}</button>
    </form>
  )
}

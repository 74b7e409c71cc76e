import { FLAG_ANSWER_LENGTH } from '#app/domain/results/debriefing.ts'
import { paths } from '#app/http/paths.ts'
import { RadioGroup } from '#app/ui/choices.tsx'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { SelectField, TextArea } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { FlagCard } from './FlagList.tsx'
import type { FlagsPageModel } from './flags.server.ts'
import { levelInWords } from './report-words.ts'

export interface RefusedFlagAnswer {
  flag: string
  errors: Record<string, string>
  values: { outcome: string; level: string; answer: string }
}

interface FlagsPageProps {
  page: FlagsPageModel
  mayAnswer: boolean
  refused?: RefusedFlagAnswer | undefined
}

/** What one supplier said of its report: the errors that it flagged, each to answer, and its reply. */
export function FlagsPage({ page, mayAnswer, refused }: FlagsPageProps) {
  const words = useWords()
  const { t, f } = words
  const d = t.debriefing
  const { campaignId, timeZone } = page
  const crumbs = [
    { href: paths.campaign(campaignId), label: page.campaign },
    { href: paths.debriefing(campaignId), label: d.title },
  ]
  const waiting = page.flags.filter(({ outcome }) => outcome === null)
  return (
    <>
      <PageTitle title={d.flagsTitle(page.supplier)} crumbs={crumbs}>
        {page.publishedAt
          ? d.publishedOn(f.instant(page.publishedAt, timeZone))
          : d.previewedOn(f.instant(page.previewedAt, timeZone))}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {page.flags.length === 0 && <p className="soft">{d.noFlag}</p>}
      {page.flags.map((flag) => (
        <FlagCard key={flag.id} flag={flag} timeZone={timeZone}>
          {flag.question && flag.outcome === null && (
            <p className="soft">{d.toldLevel(levelInWords(flag.question, words))}</p>
          )}
          {mayAnswer && flag.outcome === null && page.open && (
            <AnswerForm
              page={page}
              flag={flag}
              alone={waiting.length === 1}
              refused={refused?.flag === flag.id ? refused : undefined}
            />
          )}
        </FlagCard>
      ))}
      {page.publishedAt && (
        <>
          <h2>{d.replyTitle}</h2>
          {page.reply === null ? (
            <p className="soft">{d.noReply}</p>
          ) : (
            <>
              <p className="small soft">{d.repliedOn(f.instant(page.repliedAt, timeZone))}</p>
              <p className="card prose">{page.reply}</p>
            </>
          )}
        </>
      )}
      <p className="actions">
        <a href={paths.report(campaignId, page.invitationId)}>{d.seeReport}</a>
        <a href={paths.debriefing(campaignId)}>{d.backToList}</a>
      </p>
    </>
  )
}

interface AnswerFormProps {
  page: FlagsPageModel
  flag: FlagsPageModel['flags'][number]
  /** The only flag that waits: its form stands open. */
  alone: boolean
  refused: RefusedFlagAnswer | undefined
}

function AnswerForm({ page, flag, alone, refused }: AnswerFormProps) {
  const { t } = useWords()
  const d = t.debriefing
  const levels = ([0, 1, 2, 3] as const).map((level) => ({ value: String(level), label: t.terms.levelByNumber[level] }))
  const criterion = flag.questionId.split('-')[0] ?? ''
  return (
    <details open={alone || refused !== undefined}>
      <summary>{d.answerButton}</summary>
      <form method="post">
        <input type="hidden" name="flag" value={flag.id} />
        <RadioGroup
          name="outcome"
          legend={d.outcomeLegend}
          choices={(['corrected', 'kept'] as const).map((value) => ({ value, label: d.outcomeChoices[value] }))}
          error={refused?.errors.outcome}
          defaultValue={refused?.values.outcome}
        />
        <SelectField
          name="level"
          label={d.levelLabel}
          hint={d.levelHint}
          options={[{ value: '', label: d.levelSame }, ...levels]}
          error={refused?.errors.level}
          defaultValue={refused?.values.level}
        />
        <TextArea
          name="answer"
          label={d.answerLabel}
          maxLength={FLAG_ANSWER_LENGTH}
          error={refused?.errors.answer}
          defaultValue={refused?.values.answer}
        />
        <p className="actions">
          <button>{d.answerButton}</button>
          <a href={paths.reportComments(page.campaignId, page.invitationId, criterion)}>{d.editComments}</a>
        </p>
      </form>
    </details>
  )
}

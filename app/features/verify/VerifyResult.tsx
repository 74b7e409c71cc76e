import type { ClarificationReceipt } from '#app/domain/assessment/clarification.ts'
import type { Receipt } from '#app/domain/proofs/receipt.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import type { Difference } from './verification.ts'

/** What a receipt that fits says, what that proves and what it does not. */
export function VerifyFit({ receipt, known }: { receipt: Receipt; known: string[] }) {
  const { t, f } = useWords()
  const words = t.verify
  const { response, log } = receipt
  const facts = [
    [words.supplier, receipt.supplier.name],
    [words.buyer, receipt.buyer.name],
    [words.campaign, receipt.campaign.name],
    [
      words.submission,
      words.submissionText(response.sequence, instant(response.submittedAt, f.instant), response.submittedBy),
    ],
    ...receipt.questionnaires.map(({ id, version }) => {
      const name = `${id} ${version}`
      return [
        words.questionnaire,
        known.includes(name) ? words.questionnaireKnown(name) : words.questionnaireUnknown(name),
      ]
    }),
    [words.hash, response.hash],
    [words.logEntry, words.logEntryText(log.chain, log.index)],
  ]
  return (
    <>
      <PageTitle title={words.fitTitle}>{words.fitLead}</PageTitle>
      <dl className="facts card">
        {facts.flatMap(([term, value]) => [
          <dt key={`t${term}${value}`}>{term}</dt>,
          <dd key={`d${term}${value}`}>{value}</dd>,
        ])}
      </dl>
      <h2>{words.provesTitle}</h2>
      <p>{words.proves}</p>
      <h2>{words.provesNotTitle}</h2>
      <ul>
        {words.provesNot.map((point) => (
          <li key={point}>{point}</li>
        ))}
      </ul>
      <Again />
    </>
  )
}

/** The disclosed rules are those to which the receipt was given. */
export function VerifyRules({ receipt, version }: { receipt: Receipt; version: number }) {
  const { t } = useWords()
  const words = t.verify
  const facts = [
    [words.buyer, receipt.buyer.name],
    [words.campaign, receipt.campaign.name],
    [words.rulesVersion, String(version)],
    [words.rulesCommitment, receipt.launch.commitment],
  ]
  return (
    <>
      <PageTitle title={words.rulesFitTitle}>{words.rulesFitLead}</PageTitle>
      <dl className="facts card">
        {facts.map(([term, value]) => [<dt key={`t${term}`}>{term}</dt>, <dd key={`d${term}`}>{value}</dd>])}
      </dl>
      <p>{words.rulesProve}</p>
      <Again />
    </>
  )
}

/** A complement is what its receipt says, and completes the submission that it names. */
export function VerifyComplement({ complement }: { complement: ClarificationReceipt }) {
  const { t, f } = useWords()
  const words = t.verify
  const { content, submittedAt, submittedBy, hash, log } = complement
  const facts = [
    [words.supplier, content.supplier.name],
    [words.buyer, content.buyer.name],
    [words.campaign, content.campaign.name],
    [words.complementQuestion, content.clarification.question],
    [words.complementOf, words.complementOfText(content.response.sequence, content.response.hash)],
    [
      words.complementSubmitted,
      words.complementSubmittedText(
        instant(submittedAt, (iso) => f.instant(iso)),
        submittedBy,
      ),
    ],
    [words.complementHash, hash],
    [words.logEntry, words.logEntryText(log.chain, log.index)],
  ]
  return (
    <>
      <PageTitle title={words.complementFitTitle}>{words.complementFitLead}</PageTitle>
      <dl className="facts card">
        {facts.map(([term, value]) => [<dt key={`t${term}`}>{term}</dt>, <dd key={`d${term}`}>{value}</dd>])}
      </dl>
      <p>{words.complementProves}</p>
      <Again />
    </>
  )
}

export function VerifyDiffer({ verdict }: { verdict: Difference }) {
  const { t } = useWords()
  const aboutAnswers = verdict === 'different_answers' || verdict === 'different_parties'
  return (
    <>
      <PageTitle
        title={
          verdict === 'altered_complement'
            ? t.verify.complementDifferTitle
            : aboutAnswers
              ? t.verify.differTitle
              : t.verify.rulesDifferTitle
        }
      />
      <p className="note caution">{t.verify[verdict]}</p>
      {aboutAnswers && <p>{t.verify.differNext}</p>}
      <Again />
    </>
  )
}

function Again() {
  const { t } = useWords()
  return (
    <p>
      <a href={paths.verify}>{t.verify.again}</a>
    </p>
  )
}

// A receipt may come from anywhere: a date that is none is shown as it is written.
function instant(text: string, format: (iso: string) => string): string {
  return Number.isNaN(Date.parse(text)) ? text : format(text)
}

import { paths } from '#app/http/paths.ts'
import { ErrorSummary } from '#app/ui/ErrorSummary.tsx'
import { EvidenceFacts, EvidenceLink, EvidenceTags } from '#app/ui/Evidence.tsx'
import { SelectField, TextField } from '#app/ui/fields.tsx'
import { useWords } from '#app/ui/i18n.tsx'
import { PageTitle } from '#app/ui/PageTitle.tsx'
import { SearchForm } from '#app/ui/SearchForm.tsx'
import { EvidenceForm } from './EvidenceForm.tsx'
import type { EvidencePageModel } from './queries.server.ts'
import type { RefusedEvidence } from './refused.ts'

interface EvidencePageProps {
  page: EvidencePageModel
  refused?: RefusedEvidence | undefined
}

/** The evidence of one answer: what is tied, what the organisation already has, and a form for what is new. */
export function EvidencePage({ page, refused }: EvidencePageProps) {
  const { t, f, lang } = useWords()
  const { question, invitationId, tied } = page
  const answers = `${paths.requestCriterion(invitationId, question.criterionId)}#${question.id}`
  const expected = question.expected.map(({ label }) => label[lang])
  return (
    <>
      <PageTitle
        title={t.evidence.title(question.id)}
        crumbs={[
          { href: paths.request(invitationId), label: page.campaign },
          { href: answers, label: page.criterion[lang] },
        ]}
      >
        {question.text[lang]}
      </PageTitle>
      <ErrorSummary errors={refused?.errors} />
      {!page.editable && <p className="note caution">{t.requests.readOnly}</p>}
      {expected.length > 0 && <p className="soft">{t.evidence.expected(f.list(expected))}</p>}
      <div className="card">
        <h2>{t.evidence.tied}</h2>
        {tied.length === 0 ? <p className="soft">{t.evidence.noneTied}</p> : <TiedList page={page} />}
      </div>
      {page.editable && (
        <div className="grid">
          <EvidenceForm page={page} refused={refused} />
          {!page.replaces && <Reuse page={page} refused={refused} />}
        </div>
      )}
      <p>
        <a href={answers}>{t.evidence.back(page.criterion[lang])}</a>
      </p>
    </>
  )
}

function TiedList({ page }: { page: EvidencePageModel }) {
  const { t } = useWords()
  const here = paths.requestEvidence(page.invitationId, page.question.id)
  return (
    <ul className="list">
      {page.tied.map((evidence) => (
        <li key={evidence.id}>
          <EvidenceLink evidence={evidence} /> <EvidenceTags evidence={evidence} />
          <br />
          <EvidenceFacts evidence={evidence} locator={evidence.locator} />
          {page.editable && (
            <form method="post" className="row">
              <a href={`${here}?replace=${evidence.id}#add`} aria-label={t.evidence.replaceNamed(evidence.title)}>
                {t.evidence.replace}
              </a>
              <input type="hidden" name="evidence" value={evidence.id} />
              <button className="link" name="intent" value="untie" aria-label={t.evidence.untieNamed(evidence.title)}>
                {t.evidence.untie}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

function Reuse({ page, refused }: EvidencePageProps) {
  const { t } = useWords()
  const here = paths.requestEvidence(page.invitationId, page.question.id)
  const mine = refused?.intent === 'tie' ? refused : undefined
  const own = page.others === 0 ? t.evidence.nothingToReuse : t.evidence.reuseHint(page.others)
  const reuseHint = page.guest ? t.accesses.reuseHint(page.others) : own
  const typed = (name: string) => (typeof mine?.values[name] === 'string' ? mine.values[name] : undefined)
  return (
    <section className="card">
      <h2>{page.guest ? t.accesses.reuse : t.evidence.reuse}</h2>
      <p className="soft">{reuseHint}</p>
      {(page.others > page.found.length || page.search !== '') && (
        <SearchForm action={here} label={t.evidence.find} defaultValue={page.search} />
      )}
      {page.others > 0 && page.found.length === 0 && <p>{t.evidence.noneFound}</p>}
      {page.found.length > 0 && (
        <form method="post">
          <SelectField
            name="evidence"
            label={t.evidence.choose}
            defaultValue={typed('evidence')}
            error={mine?.errors.evidence}
            options={[
              { value: '', label: t.evidence.choosePlaceholder },
              ...page.found.map(({ id, title, type }) => ({
                value: id,
                label: `${title} (${t.terms.evidenceTypes[type]})`,
              })),
            ]}
          />
          <TextField
            name="tiedLocator"
            label={t.evidence.locator}
            optional
            defaultValue={typed('tiedLocator')}
            error={mine?.errors.tiedLocator}
          />
          <button className="alt" name="intent" value="tie">
            {t.evidence.tie}
          </button>
        </form>
      )}
    </section>
  )
}

import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { EvidenceFields } from './EvidenceFields.tsx'
import type { EvidencePageModel, TiedEvidence } from './queries.server.ts'
import type { RefusedEvidence } from './refused.ts'

/** The names of the fields, as the piece that is replaced fills them. */
const fieldsOf = (evidence: TiedEvidence): Record<string, string> => ({
  title: evidence.title,
  type: evidence.type,
  locator: evidence.locator,
  confidentiality: evidence.confidentiality,
  issuedOn: evidence.issuedOn ?? '',
  validUntil: evidence.validUntil ?? '',
  perimeter: evidence.perimeter ?? '',
  shareCovered: String(evidence.shareCovered ?? ''),
})

/** A new piece of evidence, or one that takes the place of another. The file comes last: fields before it are never lost. */
export function EvidenceForm({ page, refused }: { page: EvidencePageModel; refused?: RefusedEvidence | undefined }) {
  const { t } = useWords()
  const { replaces } = page
  const typed = refused?.intent === 'add' ? refused.values : replaces ? fieldsOf(replaces) : {}
  return (
    <form method="post" encType="multipart/form-data" className="card" id="add">
      <h2>{replaces ? t.evidence.replaceTitle(replaces.title) : t.evidence.add}</h2>
      <p className="soft">{replaces ? t.evidence.replaceIntro : t.evidence.addIntro}</p>
      <input type="hidden" name="intent" value="add" />
      {replaces && <input type="hidden" name="replaces" value={replaces.id} />}
      <EvidenceFields values={typed} errors={refused?.intent === 'add' ? refused.errors : {}} locator />
      <p className="actions">
        <button>{replaces ? t.evidence.saveReplacement : t.evidence.saveNew}</button>
        {replaces && <a href={paths.requestEvidence(page.invitationId, page.question.id)}>{t.common.cancel}</a>}
      </p>
    </form>
  )
}

import { useWords } from '#app/ui/i18n.tsx'
import type { OfflinePreviewModel, PreviewedQuestion } from './queries.server.ts'

/** What of a file has been left aside, said once and plainly; nothing when nothing was. */
export function Ignored({ preview }: { preview: OfflinePreviewModel }) {
  const { t, f } = useWords()
  const { formulas, macros, links, unknown, repeated } = preview.ignored
  // Beside an answer that changes it is said there; beside the others nowhere else.
  const same = preview.questions.filter(({ change }) => change === 'same')
  const named = (fields: PreviewedQuestion['unread']) => f.list(fields.map((field) => t.offline.fields[field]))
  const lines = [
    !preview.sameRequest && t.offline.otherRequest,
    formulas > 0 && t.offline.ignoredFormulas(formulas),
    macros && t.offline.ignoredMacros,
    links > 0 && t.offline.ignoredLinks(links),
    unknown.length > 0 && t.offline.ignoredUnknown(f.list(unknown)),
    repeated.length > 0 && t.offline.ignoredRepeated(f.list(repeated)),
    ...same.flatMap((question) => [
      question.unread.length > 0 && t.responses.fault(question.id, t.offline.unread(named(question.unread))),
      question.formulas.length > 0 && t.responses.fault(question.id, t.offline.formulas(named(question.formulas))),
    ]),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return <p className="note caution prose">{lines.join('\n')}</p>
}

import { useWords } from '#app/ui/i18n.tsx'
import type { PublicQuestionnaires } from './queries.server.ts'

/** Version, licence, provenance and hash of one published version. */
export function Facts({
  questionnaire,
  parts,
}: {
  questionnaire: Omit<PublicQuestionnaires[number], 'counts'>
  parts?: string
}) {
  const { t, f, lang } = useWords()
  const words = t.questionnaires
  const { version, publishedOn, licence, provenance, publicHash } = questionnaire
  return (
    <dl className="facts">
      <dt>{words.versionTerm}</dt>
      <dd>
        {version}, {words.publishedOn(f.day(publishedOn))}
      </dd>
      {parts && <dt>{words.partsTerm}</dt>}
      {parts && <dd>{parts}</dd>}
      <dt>{words.licence}</dt>
      <dd>{licence}</dd>
      <dt>{words.provenance}</dt>
      <dd>
        {provenance.source[lang]} {provenance.wording[lang]}{' '}
        {provenance.url && (
          <a href={provenance.url} rel="noreferrer">
            {words.guide}
          </a>
        )}
      </dd>
      <dt>{words.hash}</dt>
      <dd>
        <code>{publicHash}</code>
      </dd>
    </dl>
  )
}

import { Fragment } from 'react'
import { wordDiff } from '#app/domain/text/word-diff.ts'
import { paths } from '#app/http/paths.ts'
import { useWords } from '#app/ui/i18n.tsx'
import { WordDiff } from '#app/ui/WordDiff.tsx'
import type { VersionNews } from './earlier.server.ts'

/** What a request asks otherwise than the version that the library was answered in, question by question. */
export function NewVersion({ news, invitationId }: { news: VersionNews; invitationId: string }) {
  const { t, f, lang } = useWords()
  const { from, to, same, changed, removed } = news
  return (
    <section className="card">
      <h2>{t.versions.title(from, to)}</h2>
      <p>{t.versions.lead(same, changed.length)}</p>
      {changed.length + removed.length > 0 && (
        <details>
          <summary>{t.versions.see}</summary>
          <dl className="answers">
            {changed.map((one) => (
              <Fragment key={one.id}>
                <dt>
                  <a href={`${paths.requestCriterion(invitationId, one.criterionId)}#${one.id}`}>{one.id}</a>{' '}
                  <span className="tag">{t.versions.tags[one.relation]}</span>
                </dt>
                <dd>
                  {one.relation === 'reworded' ? (
                    <WordDiff parts={wordDiff(one.earlier[0]?.question?.[lang] ?? '', one.question[lang])} />
                  ) : (
                    one.question[lang]
                  )}
                </dd>
                {one.relation !== 'reworded' && one.earlier.length > 0 && (
                  <dd className="soft">{t.versions.before(f.list(one.earlier.map(({ id }) => id)))}</dd>
                )}
              </Fragment>
            ))}
            {removed.map(({ id, question }) => (
              <Fragment key={id}>
                <dt>
                  {id} <span className="tag">{t.versions.tags.removed}</span>
                </dt>
                <dd>
                  <del>{question?.[lang]}</del>
                </dd>
                <dd className="soft">{t.versions.removed}</dd>
              </Fragment>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

import { paths } from '#app/http/paths.ts'
import { useWords } from './i18n.tsx'

export type ErrorKind =
  | 'not_found'
  | 'forbidden'
  | 'unprocessable'
  | 'conflict'
  | 'rate_limited'
  | 'too_large'
  | 'server'

/** Says what happened and what to do next; the reference lets the operator find the line in the log. */
export function ErrorPage({ kind, requestId }: { kind: ErrorKind; requestId: string | null }) {
  const { t } = useWords()
  const e = t.errors
  const words: Record<ErrorKind, [title: string, text: string, next?: string]> = {
    not_found: [e.notFoundTitle, e.notFoundText, e.notFoundNext],
    forbidden: [e.forbiddenTitle, e.forbiddenText, e.forbiddenNext],
    unprocessable: [e.unprocessableTitle, e.unprocessableText],
    conflict: [e.conflictTitle, e.conflictText],
    rate_limited: [e.rateTitle, e.rateText],
    too_large: [e.unprocessableTitle, e.tooLarge],
    server: [e.serverTitle, e.serverText, e.serverNext],
  }
  const [title, text, next] = words[kind]
  return (
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      {next && (
        <p>
          {next} {kind === 'server' && requestId && <code>{requestId}</code>}
        </p>
      )}
      <p>
        <a href={paths.home}>{e.goHome}</a>
      </p>
    </>
  )
}

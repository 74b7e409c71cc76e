import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import { useWords } from './i18n.tsx'

export type ErrorKind =
  | 'not_found'
  | 'forbidden'
  | 'unprocessable'
  | 'conflict'
  | 'rate_limited'
  | 'too_large'
  | 'server'

/** What the page of a fault is called, in its heading and in the tab. */
export function errorTitle(t: Dictionary, kind: ErrorKind): string {
  const e = t.errors
  const titles: Record<ErrorKind, string> = {
    not_found: e.notFoundTitle,
    forbidden: e.forbiddenTitle,
    unprocessable: e.unprocessableTitle,
    conflict: e.conflictTitle,
    rate_limited: e.rateTitle,
    too_large: e.unprocessableTitle,
    server: e.serverTitle,
  }
  return titles[kind]
}

/** Says what happened and what to do next; the reference lets the operator find the line in the log. */
export function ErrorPage({ kind, requestId }: { kind: ErrorKind; requestId: string | null }) {
  const { t } = useWords()
  const e = t.errors
  const words: Record<ErrorKind, [text: string, next?: string]> = {
    not_found: [e.notFoundText, e.notFoundNext],
    forbidden: [e.forbiddenText, e.forbiddenNext],
    unprocessable: [e.unprocessableText],
    conflict: [e.conflictText],
    rate_limited: [e.rateText],
    too_large: [e.tooLarge],
    server: [e.serverText, e.serverNext],
  }
  const [text, next] = words[kind]
  return (
    <>
      <h1>{errorTitle(t, kind)}</h1>
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

import { data, redirect } from '@remix-run/node'
import type { Dictionary } from '#app/i18n/dictionary.ts'

/** After a write that succeeded: the browser fetches the next page with GET, so that a reload writes nothing again. */
export function seeOther(path: string, headers?: HeadersInit): Response {
  return redirect(path, { status: 303, headers })
}

export type FieldErrors = Record<string, string>

/** What a form gets back when it is refused: the faults by field, and every value as it was typed. */
export interface RefusedForm {
  errors: FieldErrors
  values: Record<string, string | string[]>
}

export function unprocessable(refused: RefusedForm) {
  return data(refused, { status: 422 })
}

export type PageError = {
  kind: 'not_found' | 'forbidden' | 'unprocessable' | 'conflict' | 'rate_limited' | 'too_large'
}

const statuses = {
  not_found: 404,
  forbidden: 403,
  unprocessable: 422,
  conflict: 409,
  rate_limited: 429,
  too_large: 413,
} as const

/** Throw it: the root boundary shows the page of that fault, in the reader's language. */
export function pageError(kind: PageError['kind']) {
  return data({ kind } satisfies PageError, { status: statuses[kind] })
}

/** Another organisation's thing answers exactly as nothing at all. */
export function notFound() {
  return pageError('not_found')
}

export function forbidden() {
  return pageError('forbidden')
}

/** `attachment` with a name that any browser reads: in plain letters, and as it is (RFC 6266, RFC 5987). */
function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
  const exact = encodeURIComponent(name.replace(/\p{Cs}/gu, '')).replace(
    /['()*!]/g,
    (c) => `%${c.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** A file to keep, never a page: saved under that name, with nothing in it that may run. */
export function download(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  file: { name: string; type: string; size?: number },
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': attachment(file.name),
      'Content-Security-Policy': "sandbox; default-src 'none'",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-cache',
      ...(file.size === undefined ? {} : { 'Content-Length': String(file.size) }),
    },
  })
}

/** Sends pieces as the reader takes them, so that a large file is never whole in memory. */
export function streamed(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/** Throw it where a file is asked for that does not exist yet: a browser shows the reason in place of a broken file. */
export function fileNotReady(reason: string): Response {
  return new Response(`${reason}\n`, {
    status: 409,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-cache' },
  })
}

export type Texts = Dictionary

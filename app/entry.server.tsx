import type { ActionFunctionArgs, AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { renderToString } from 'react-dom/server'

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  _context: AppLoadContext,
) {
  const markup = renderToString(<RemixServer context={remix} url={request.url} />)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'no-store')
  return new Response(`<!doctype html>${markup}`, { status, headers })
}

export function handleError(error: unknown, { request, context }: LoaderFunctionArgs | ActionFunctionArgs): void {
  // A refusal is an answer, not a fault: the access log has its status.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return
  const where = { level: 'error', requestId: context.requestId, method: request.method }
  console.error(JSON.stringify({ ...where, ...described(error) }))
}

// A fault of JSON quotes the text that it could not read, which may be an answer: only its place is logged.
function described(error: unknown) {
  if (!(error instanceof Error)) return { name: 'unknown' }
  const { name, message, stack = '' } = error
  if (!(error instanceof SyntaxError)) return { name, message, stack }
  return { name, stack: stack.split('\n').filter((line) => /^\s+at /.test(line)) }
}

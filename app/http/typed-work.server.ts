import { z } from 'zod'
import { sessionOwner } from '#app/features/accounts/queries.server.ts'
import { seal, unseal } from '#app/features/accounts/tokens.server.ts'
import type { RequestContext } from './context.server.ts'
import { fieldsOnly } from './upload.server.ts'

const typedWork = z.object({
  personId: z.string().nullable(),
  path: z.string().regex(/^\/(?!\/)/),
  fields: z.array(z.tuple([z.string(), z.string()])),
  lostFiles: z.boolean(),
})
export type TypedWork = z.infer<typeof typedWork>

/** The path and query of a request, as a local link. */
export function pathOf(request: Request): string {
  const url = new URL(request.url)
  return url.pathname + url.search
}

/** A local path to return to, or the fallback: never another site. */
export function localPath(given: FormDataEntryValue | string | null, fallback: string): string {
  return typeof given === 'string' && /^\/(?![/\\])/.test(given) ? given : fallback
}

/** Seals what a form carried when its session had expired, for the person of that session and nobody else (Design §4.7). */
export async function sealTypedWork(request: Request, context: RequestContext): Promise<string> {
  const owner = context.sessionToken ? await sessionOwner(context.db, context.sessionToken) : null
  const { form, files } = await fieldsOnly(request).catch(() => ({ form: new FormData(), files: false }))
  const fields = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !/password/i.test(entry[0]),
  )
  const work: TypedWork = { personId: owner?.personId ?? null, path: pathOf(request), fields, lostFiles: files }
  return seal(context.secret, JSON.stringify(work))
}

export function openTypedWork(sealed: FormDataEntryValue | null, secret: string): TypedWork | null {
  if (typeof sealed !== 'string' || sealed === '') return null
  const text = unseal(secret, sealed)
  if (text === null) return null
  const result = typedWork.safeParse(JSON.parse(text))
  return result.success ? result.data : null
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { chosenOf, packable, packOf } from '#app/features/pack/export.server.ts'
import { leftOutIn } from '#app/features/pack/forms.ts'
import { instanceSigner } from '#app/features/pack/signing.server.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { paths } from '#app/http/paths.ts'
import { download, seeOther, streamed } from '#app/http/responses.server.ts'

/** The answers of one's own library as a signed pack, made as it is sent. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { organisation } = await requireAccess(incoming, 'library', 'read')
  const { db, env, now, t, f, lang } = incoming.context
  const library = await packable(db, { organisationId: organisation.id, now: now() })
  const left = leftOutIn(new URL(incoming.request.url).searchParams)
  if (chosenOf(library, left).answers.length === 0) return seeOther(paths.pack)
  const pieces = packOf(db, library, left, {
    now: now(),
    supplier: organisation.name,
    url: env.BASE_URL,
    signer: await instanceSigner(db, env.SIGNING_KEY),
    words: { lang, t, f },
  })
  return download(streamed(pieces), { name: t.pack.fileName(organisation.name), type: 'application/zip' })
}

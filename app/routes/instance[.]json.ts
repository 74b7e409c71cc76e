import type { LoaderFunctionArgs } from '@remix-run/node'
import { instanceSigner } from '#app/features/pack/signing.server.ts'

/** Who this instance is and the key that it signs with, for whoever wants to know it: nothing here is secret. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { id, key } = await instanceSigner(context.db, context.env.SIGNING_KEY)
  return Response.json({ id, url: context.env.BASE_URL, key }, { headers: { 'Cache-Control': 'public, max-age=300' } })
}

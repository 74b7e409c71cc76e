import { randomBytes } from 'node:crypto'
import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { LaunchReview } from '#app/features/campaigns/LaunchReview.tsx'
import { launchCampaign } from '#app/features/campaigns/launch.server.ts'
import { launchReview } from '#app/features/campaigns/preparation.server.ts'
import { buyerKey } from '#app/http/buyer-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const key = await buyerKey(incoming, 'compose')
  const review = await launchReview(incoming.context.db, key)
  if (!review) throw notFound()
  if (review.status !== 'draft') throw seeOther(paths.campaign(key.campaignId))
  return { title: incoming.context.t.launch.reviewTitle, review }
}

/** Launching twice is launching once: the second finds the campaign launched and goes to its board too. */
export async function action(incoming: ActionFunctionArgs) {
  const { db, env, newId, secret } = incoming.context
  const key = await buyerKey(incoming, 'launch')
  const revision = Number((await readForm(incoming.request)).get('revision') ?? 0)
  const sending = { secret, baseUrl: env.BASE_URL, salt: randomBytes(32), newId }
  const result = await launchCampaign(db, { ...key, ...sending, revision })
  if (result.ok || result.reason === 'launched') return seeOther(paths.campaign(key.campaignId))
  if (result.reason === 'missing') throw notFound()
  return result.reason === 'stale'
    ? data({ refused: 'stale' as const }, { status: 409 })
    : data({ refused: 'refused' as const }, { status: 422 })
}

export default function Review() {
  const refused = useActionData<typeof action>()?.refused
  return <LaunchReview review={useLoaderData<typeof loader>().review} refused={refused} />
}

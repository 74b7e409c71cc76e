import type { LoaderFunctionArgs } from '@remix-run/node'
import { seesRunningCampaigns } from '#app/domain/accounts/access.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { requireBuyer } from './access.server.ts'
import { documentLanguage } from './document-language.ts'

/** Whose annex is asked for, in which language and whether with weights: `?lang=fr|en`, `?weights=yes`. */
export async function annexRequest(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'campaign', 'read')
  const { context, params, request } = incoming
  const lang = documentLanguage(request, context.lang)
  const key = {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    runningToo: seesRunningCampaigns(actor),
    withWeights: new URL(request.url).searchParams.get('weights') === 'yes',
    now: context.now(),
  }
  return { key, words: { lang, t: dictionary(lang), f: formats(lang) } }
}

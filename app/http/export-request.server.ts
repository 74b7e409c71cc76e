import type { LoaderFunctionArgs } from '@remix-run/node'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import { requireBuyer } from './access.server.ts'
import { documentLanguage } from './document-language.ts'

/** Which campaign's result is taken away as a file, by whom, and in which language: `?lang=fr|en`. */
export async function exportRequest(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'comparison', 'export')
  const { context, params, request } = incoming
  const lang = documentLanguage(request, context.lang)
  const key = {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    roles: actor.roles,
    actorId: actor.id,
    now: context.now(),
  }
  return { key, words: { lang, t: dictionary(lang), f: formats(lang) } }
}

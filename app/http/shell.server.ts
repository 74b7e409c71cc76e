import { may } from '#app/domain/accounts/access.ts'
import type { RequestContext } from './context.server.ts'
import { paths } from './paths.ts'
import { pathOf } from './typed-work.server.ts'

/** What the frame of every page shows: who is here, where they may go, whether this is the demonstration. */
export function shellModel(request: Request, context: RequestContext) {
  const { actor, t, lang, env, requestId } = context
  const path = pathOf(request)
  const places = [
    {
      href: paths.campaigns,
      label: t.common.campaigns,
      shown: Boolean(actor?.organisation?.isBuyer) && may(actor, 'campaign', 'list'),
    },
    {
      href: paths.suppliers,
      label: t.common.suppliers,
      shown: Boolean(actor?.organisation?.isBuyer) && may(actor, 'supplier', 'read'),
    },
    { href: paths.marking, label: t.common.marking, shown: may(actor, 'marking', 'read') },
    {
      href: paths.requests,
      label: t.common.requests,
      shown: Boolean(actor?.organisation?.isSupplier) && may(actor, 'request', 'list'),
    },
    { href: paths.people, label: t.common.people, shown: may(actor, 'people', 'read') },
    { href: paths.operator, label: t.common.operator, shown: may(actor, 'instance', 'read') },
    {
      href: paths.library,
      label: t.common.library,
      shown: Boolean(actor?.organisation?.isSupplier) && may(actor, 'library', 'read'),
    },
    { href: paths.questionnaires, label: t.common.questionnaires, shown: true },
  ]
  return {
    lang,
    path: request.method === 'GET' ? path : new URL(request.url).pathname,
    requestId,
    demo: env.ETALON_DEMO,
    navigation: places
      .filter((place) => place.shown)
      .map(({ href, label }) => ({ href, label, current: path === href || path.startsWith(`${href}/`) })),
    person: actor && {
      name: actor.name,
      organisation: actor.organisation?.name ?? null,
      organisationId: actor.organisation?.id ?? null,
      organisations: actor.organisations,
    },
  }
}

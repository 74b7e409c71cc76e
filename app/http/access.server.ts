import { data } from '@remix-run/node'
import { type Action, may, type Resource } from '#app/domain/accounts/access.ts'
import type { Actor, ActorOrganisation } from '#app/features/accounts/queries.server.ts'
import type { RequestContext } from './context.server.ts'
import { paths } from './paths.ts'
import { forbidden, notFound, seeOther } from './responses.server.ts'
import { pathOf, sealTypedWork } from './typed-work.server.ts'

interface Incoming {
  request: Request
  context: RequestContext
}

/** Sends a visitor to sign in; a form that was being sent keeps its text on a 401 page that carries it (Design §4.7). */
async function askToSignIn({ request, context }: Incoming): Promise<never> {
  if (request.method === 'GET' || request.method === 'HEAD') {
    throw seeOther(`${paths.signIn}?${new URLSearchParams({ to: pathOf(request) })}`)
  }
  throw data({ kind: 'sign_in', typed: await sealTypedWork(request, context) }, { status: 401 })
}

/** The signed-in person, whatever the role. */
export async function requireActor(incoming: Incoming): Promise<Actor> {
  return incoming.context.actor ?? askToSignIn(incoming)
}

/** The actor and the organisation acted for, once the policy table lets that role try (`app/domain/accounts/access.ts`). */
export async function requireAccess<R extends Resource>(
  incoming: Incoming,
  resource: R,
  action: Action<R>,
): Promise<{ actor: Actor; organisation: ActorOrganisation }> {
  const actor = await requireActor(incoming)
  if (!may(actor, resource, action) || !actor.organisation) throw forbidden()
  return { actor, organisation: actor.organisation }
}

/** The same, for the screens of a buyer: through an organisation that is not one, they do not exist. */
export async function requireBuyer<R extends Resource>(incoming: Incoming, resource: R, action: Action<R>) {
  const access = await requireAccess(incoming, resource, action)
  if (!access.organisation.isBuyer) throw notFound()
  return access
}

/** The same, for what a supplier alone has: a buyer's administrator is refused it like everybody else. */
export async function requireSupplier<R extends Resource>(incoming: Incoming, resource: R, action: Action<R>) {
  const access = await requireAccess(incoming, resource, action)
  if (!access.organisation.isSupplier) throw forbidden()
  return access
}

/** The operator, who acts for the instance and for no organisation. */
export async function requireOperator<R extends Resource>(
  incoming: Incoming,
  resource: R,
  action: Action<R>,
): Promise<Actor> {
  const actor = await requireActor(incoming)
  if (!may(actor, resource, action)) throw forbidden()
  return actor
}

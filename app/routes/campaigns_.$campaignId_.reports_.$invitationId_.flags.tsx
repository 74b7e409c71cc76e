import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { type Action, may } from '#app/domain/accounts/access.ts'
import type { Level } from '#app/domain/scoring/evaluation.ts'
import { FlagsPage } from '#app/features/reports/FlagsPage.tsx'
import { answerFlag } from '#app/features/reports/flag-mutations.server.ts'
import { flagsPage } from '#app/features/reports/flags.server.ts'
import { flagAnswerForm } from '#app/features/reports/telling-forms.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs, action: Action<'debriefing'>) {
  const { actor, organisation } = await requireBuyer(incoming, 'debriefing', action)
  const { campaignId = '', invitationId = '' } = incoming.params
  const key = { campaignId, invitationId, organisationId: organisation.id }
  const page = await flagsPage(incoming.context.db, key)
  if (!page) throw notFound()
  return { actor, key, page }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { actor, page } = await pageOf(incoming, 'read')
  // Who sees results once they are told reads nothing of what is said before.
  if (!page.publishedAt && !may(actor, 'invitation', 'read')) throw notFound()
  const title = incoming.context.t.debriefing.flagsTitle(page.supplier)
  return { title, page, mayAnswer: may(actor, 'debriefing', 'publish') }
}

export async function action(incoming: ActionFunctionArgs) {
  const { actor, key } = await pageOf(incoming, 'publish')
  const { db, t, now, newId, env } = incoming.context
  const words = t.debriefing.errors
  const body = await readForm(incoming.request)
  const typed = (name: string) => String(body.get(name) ?? '')
  const refused = (errors: Record<string, string>, status: number) =>
    data(
      {
        flag: typed('flag'),
        errors,
        values: { outcome: typed('outcome'), level: typed('level'), answer: typed('answer') },
      },
      { status },
    )
  const form = parseForm(body, flagAnswerForm, words)
  if (!form.ok) return refused(form.errors, 422)
  const { flag, outcome, answer, level } = form.value
  const result = await answerFlag(db, {
    ...key,
    actorId: actor.id,
    now: now(),
    newId,
    baseUrl: env.BASE_URL,
    flagId: flag,
    outcome,
    answer,
    level: level === '' ? null : (Number(level) as Level),
  })
  if (result.ok) return seeOther(paths.reportFlags(key.campaignId, key.invitationId))
  if (result.fault === 'not_found') throw notFound()
  return refused({ [result.fault === 'no_level' ? 'level' : '']: words[result.fault] }, 409)
}

export default function Flags() {
  return <FlagsPage {...useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { flagError, replyToReport, sayNothingToFlag } from '#app/features/reports/flag-mutations.server.ts'
import { ReceivedReportPage } from '#app/features/reports/ReceivedReportPage.tsx'
import { receivedReport } from '#app/features/reports/received.server.ts'
import { flagForm, replyForm } from '#app/features/reports/telling-forms.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'
import { supplierKey } from '#app/http/supplier-key.server.ts'

export const meta = titleMeta

/** The debriefing of one request, as far as it was told to its supplier. */
export async function loader(incoming: LoaderFunctionArgs) {
  const { db, t } = incoming.context
  const page = await receivedReport(db, await supplierKey(incoming, 'debriefing', 'receive'))
  if (!page) throw notFound()
  const query = new URL(incoming.request.url).searchParams
  const done = (['flagged', 'nothing', 'replied'] as const).find((act) => query.has(act)) ?? null
  return { title: t.debriefing.receivedTitle(page.buyer), page, done }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t, env } = incoming.context
  const words = t.debriefing.errors
  const key = { ...(await supplierKey(incoming, 'debriefing', 'receive')), baseUrl: env.BASE_URL }
  if (!(await receivedReport(db, key))) throw notFound()
  const body = await readForm(incoming.request)
  const typed = (name: string) => String(body.get(name) ?? '')
  if (typed('intent') === 'nothing') {
    const result = await sayNothingToFlag(db, { ...key, shown: typed('shown') })
    if (!result.ok && result.fault === 'not_found') throw notFound()
    // Published or sent anew meanwhile: the page shows what stands now.
    return seeOther(paths.requestReport(key.invitationId, result.ok ? 'nothing' : undefined))
  }
  const intent = typed('intent') === 'reply' ? ('reply' as const) : ('flag' as const)
  const refused = (errors: Record<string, string>, status: number) =>
    data(
      { intent, errors, values: { questionId: typed('questionId'), text: typed('text'), reply: typed('reply') } },
      { status },
    )
  if (intent === 'reply') {
    const form = parseForm(body, replyForm, words)
    if (!form.ok) return refused(form.errors, 422)
    const result = await replyToReport(db, { ...key, text: form.value.reply })
    if (result.ok) return seeOther(paths.requestReport(key.invitationId, 'replied'))
    if (result.fault === 'not_found') throw notFound()
    return refused({ '': words[result.fault] }, 409)
  }
  const form = parseForm(body, flagForm, words)
  if (!form.ok) return refused(form.errors, 422)
  const result = await flagError(db, { ...key, ...form.value })
  if (result.ok) return seeOther(paths.requestReport(key.invitationId, 'flagged'))
  if (result.fault === 'not_found') throw notFound()
  return refused({ [result.fault === 'question' ? 'questionId' : '']: words[result.fault] }, 409)
}

export default function Report() {
  const { page, done } = useLoaderData<typeof loader>()
  return <ReceivedReportPage page={page} done={done} refused={useActionData<typeof action>()} />
}

import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CommentsForm } from '#app/features/reports/CommentsForm.tsx'
import { saveComments } from '#app/features/reports/comment-mutations.server.ts'
import { commentsPage } from '#app/features/reports/comments.server.ts'
import { commentsForm } from '#app/features/reports/forms.ts'
import { requireBuyer } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { paths } from '#app/http/paths.ts'
import { readForm } from '#app/http/read-form.server.ts'
import { notFound, seeOther } from '#app/http/responses.server.ts'

export const meta = titleMeta

async function pageOf(incoming: LoaderFunctionArgs) {
  const { actor, organisation } = await requireBuyer(incoming, 'report', 'comment')
  const { context, params } = incoming
  const key = {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    invitationId: params.invitationId ?? '',
    criterionId: params.criterionId ?? '',
    now: context.now(),
  }
  const found = await commentsPage(context.db, key)
  if (!found) throw notFound()
  if (!found.ok) throw seeOther(paths.report(key.campaignId, key.invitationId))
  return { page: found.page, key: { ...key, actorId: actor.id } }
}

export async function loader(incoming: LoaderFunctionArgs) {
  const { page } = await pageOf(incoming)
  return { title: incoming.context.t.reports.commentsTitle(page.criterion.name[incoming.context.lang]), page }
}

export async function action(incoming: ActionFunctionArgs) {
  const { db, t } = incoming.context
  const { page, key } = await pageOf(incoming)
  const body = await readForm(incoming.request)
  const form = parseForm(body, commentsForm, t.reports.errors)
  if (!form.ok) return data({ errors: form.errors, values: form.values, conflicts: [] as string[] }, { status: 422 })
  const { text, revision, released } = form.value
  const questionIds = page.questions.map(({ id }) => id)
  const comments = Object.keys(revision).map((questionId) => ({
    questionId,
    text: text[questionId] ?? '',
    released: released.includes(questionId),
    revision: revision[questionId] ?? 0,
  }))
  const result = await saveComments(db, { ...key, questionIds, comments })
  if (result.ok)
    return seeOther(
      page.next
        ? paths.reportComments(key.campaignId, key.invitationId, page.next)
        : paths.report(key.campaignId, key.invitationId),
    )
  if (result.reason === 'not_found') throw notFound()
  const conflicts = result.reason === 'conflict' ? result.questions : []
  const errors: Record<string, string> =
    result.reason === 'conflict'
      ? Object.fromEntries(conflicts.map((id) => [`text.${id}`, t.reports.errors.conflict]))
      : { '': t.reports.errors.frozen }
  return data({ errors, values: typedValues(body), conflicts }, { status: 409 })
}

export default function Comments() {
  return <CommentsForm page={useLoaderData<typeof loader>().page} refused={useActionData<typeof action>()} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinkQuestions } from '#app/features/supplier-questions/LinkQuestions.tsx'
import { linkQuestions } from '#app/features/supplier-questions/pages.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

/** What the buyer published to all, read from the invitation link without an account. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { token = '' } = params
  const page = await linkQuestions(context.db, { token, now: context.now() })
  if (!page) throw notFound()
  return { title: context.t.supplierQuestions.title, token, page }
}

export default function Questions() {
  const { token, page } = useLoaderData<typeof loader>()
  return <LinkQuestions token={token} page={page} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { may } from '#app/domain/access.ts'
import { Comparison } from '#app/features/comparison/Comparison.tsx'
import { comparisonModel } from '#app/features/comparison/comparison-model.ts'
import { comparisonSource } from '#app/features/comparison/queries.server.ts'
import { viewOf } from '#app/features/comparison/view.ts'
import { requireAccess } from '#app/http/access.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { actor, organisation } = await requireAccess({ request, context }, 'comparison', 'read')
  const source = await comparisonSource(context.db, {
    campaignId: params.campaignId ?? '',
    organisationId: organisation.id,
    roles: actor.roles,
    now: context.now(),
  })
  if (!source) throw notFound()
  return {
    title: context.t.comparison.title,
    model: comparisonModel(source, viewOf(new URL(request.url).searchParams)),
    may: {
      settle: may(actor, 'consensus', 'agree'),
      assess: may(actor, 'campaign', 'assess'),
      export: may(actor, 'comparison', 'export'),
    },
  }
}

export default function ComparisonPage() {
  const { model, may } = useLoaderData<typeof loader>()
  return <Comparison model={model} may={may} />
}

import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CalibrationPage } from '#app/features/marking/CalibrationPage.tsx'
import { calibrationPage } from '#app/features/marking/calibration.server.ts'
import { evaluatorKey } from '#app/http/evaluator-key.server.ts'
import { titleMeta } from '#app/http/meta.ts'
import { notFound } from '#app/http/responses.server.ts'

export const meta = titleMeta

export async function loader(incoming: LoaderFunctionArgs) {
  const { searchParams } = new URL(incoming.request.url)
  const { db, t } = incoming.context
  const page = await calibrationPage(db, await evaluatorKey(incoming, 'read'), (sample) => searchParams.get(sample))
  if (!page) throw notFound()
  return { title: t.calibration.title, page, asked: searchParams.size > 0 }
}

export default function Calibration() {
  const { page, asked } = useLoaderData<typeof loader>()
  return <CalibrationPage page={page} asked={asked} />
}

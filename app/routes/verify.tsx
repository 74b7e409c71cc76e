import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { knownVersions } from '#app/features/questionnaires/known.server.ts'
import { VerifyForm } from '#app/features/verify/VerifyForm.tsx'
import { VerifyComplement, VerifyDiffer, VerifyFit, VerifyRules } from '#app/features/verify/VerifyResult.tsx'
import { type Difference, verification } from '#app/features/verify/verification.ts'
import { titleMeta } from '#app/http/meta.ts'
import { readForm } from '#app/http/read-form.server.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t.verify.title }
}

/** A check that was made answers 200 whatever its verdict; only texts that cannot be checked are refused. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request)
  const values = { receipt: await textOf(form, 'receipt'), response: await textOf(form, 'response') }
  const result = verification(values, context.t.verify.errors)
  if (!result.ok) return data({ ...result, values }, { status: 422 })
  if (result.verdict !== 'fit') return data(result)
  return data({ ...result, known: knownVersions(result.receipt.questionnaires) })
}

/** A chosen file wins over the text above it: choosing it is the later act. */
async function textOf(form: FormData, name: string): Promise<string> {
  const file = form.get(`${name}File`)
  if (file instanceof Blob && file.size > 0) return file.text()
  const text = form.get(name)
  return typeof text === 'string' ? text : ''
}

export default function Verify() {
  const result = useActionData<typeof action>()
  if (!result) return <VerifyForm />
  if (!result.ok) return <VerifyForm errors={result.errors as Record<string, string>} values={result.values} />
  if ('complement' in result) return <VerifyComplement complement={result.complement} />
  if ('version' in result) return <VerifyRules receipt={result.receipt} version={result.version} />
  if ('known' in result) return <VerifyFit receipt={result.receipt} known={result.known} />
  return <VerifyDiffer verdict={result.verdict as Difference} />
}

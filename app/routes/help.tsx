import type { LoaderFunctionArgs } from '@remix-run/node'
import { Help } from '#app/features/help/Help.tsx'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t.help.title }
}

export default function HelpPage() {
  return <Help />
}

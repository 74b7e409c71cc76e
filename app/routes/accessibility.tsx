import type { LoaderFunctionArgs } from '@remix-run/node'
import { Accessibility } from '#app/features/help/Accessibility.tsx'
import { titleMeta } from '#app/http/meta.ts'

export const meta = titleMeta

export function loader({ context }: LoaderFunctionArgs) {
  return { title: context.t.help.accessibilityTitle }
}

export default function AccessibilityPage() {
  return <Accessibility />
}

import type { ReactNode } from 'react'

/** What is wider than a narrow window scrolls here, by keyboard too; the page itself never does. */
export function ScrollRegion({ label, children }: { label: string | undefined; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-region" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}

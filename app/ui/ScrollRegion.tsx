import type { ReactNode } from 'react'

interface ScrollRegionProps {
  label: string | undefined
  /** Keeps the headers of rows and columns in sight. */
  pinned?: boolean | undefined
  children: ReactNode
}

/** What is wider than a narrow window scrolls here, by keyboard too; the page itself never does. */
export function ScrollRegion({ label, pinned, children }: ScrollRegionProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={pinned ? 'table-region pinned' : 'table-region'} tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}

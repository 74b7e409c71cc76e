import type { ReactNode } from 'react'
import { useWords } from './i18n.tsx'

export interface Crumb {
  href: string
  label: string
}

/** The way back, the one `h1` that says what to do, and a line of context. */
export function PageTitle({ title, crumbs = [], children }: { title: string; crumbs?: Crumb[]; children?: ReactNode }) {
  const { t } = useWords()
  return (
    <div className="page-title">
      {crumbs.length > 0 && (
        <nav aria-label={t.common.breadcrumb} className="crumbs">
          {crumbs.map((crumb) => (
            <a key={crumb.href} href={crumb.href}>
              {crumb.label}
            </a>
          ))}
        </nav>
      )}
      <h1>{title}</h1>
      {children && <div className="sub">{children}</div>}
    </div>
  )
}

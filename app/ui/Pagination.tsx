import { useWords } from './i18n.tsx'

/** Previous and next by plain links; nothing when one page holds all. */
export function Pagination({ page, pages, href }: { page: number; pages: number; href: (page: number) => string }) {
  const { t } = useWords()
  if (pages <= 1) return null
  return (
    <nav aria-label={t.common.pagination} className="pagination">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          {t.common.previous}
        </a>
      )}
      <span>{t.common.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          {t.common.next}
        </a>
      )}
    </nav>
  )
}

/** Sets the order of the columns by one row; the mark repeats what the row's header says to assistive technology. */
export function SortLink({ href, label, current }: { href: string; label: string; current: boolean }) {
  return (
    <a className="sort" href={href} aria-label={label}>
      {current ? '▼' : '↕'}
    </a>
  )
}

/** Every page's loader returns a `title`; the tab shows it before the product's name. */
export function titleMeta({ data }: { data?: { title?: string } | undefined | null }) {
  return [{ title: data?.title ? `${data.title} · Étalon NR` : 'Étalon NR' }]
}

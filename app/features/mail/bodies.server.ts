const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

export interface MailText {
  language: 'fr' | 'en'
  /** Paragraphs around the one link; a mail that carries a code has none. */
  before: readonly string[]
  link: { label: string; url: string } | null
  after: readonly string[]
}

/** The two bodies of one mail, of the same words: names typed by people are text in both, never markup. */
export function mailBodies({ language, before, link, after }: MailText): { text: string; html: string } {
  const paragraph = (content: string) => `<p>${escapeHtml(content)}</p>`
  const anchor = link && `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`
  const body = [...before.map(paragraph), ...(anchor ? [anchor] : []), ...after.map(paragraph)].join('\n')
  const lines = [...before, ...(link ? [`${link.label}\n${link.url}`] : []), ...after]
  return {
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`,
  }
}

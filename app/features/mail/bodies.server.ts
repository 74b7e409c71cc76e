const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

export interface MailText {
  language: 'fr' | 'en'
  /** Paragraphs around the one link. */
  before: readonly string[]
  link: { label: string; url: string }
  after: readonly string[]
}

/** The two bodies of one mail, of the same words: names typed by people are text in both, never markup. */
export function mailBodies({ language, before, link, after }: MailText): { text: string; html: string } {
  const paragraph = (content: string) => `<p>${escapeHtml(content)}</p>`
  const anchor = `<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`
  const body = [...before.map(paragraph), anchor, ...after.map(paragraph)].join('\n')
  return {
    text: `${[...before, `${link.label}\n${link.url}`, ...after].join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`,
  }
}

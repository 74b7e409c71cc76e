const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)

export interface MailText {
  language: 'fr' | 'en'
  /** Paragraphs around the one link; a mail that carries a code has none. */
  before: readonly string[]
  link: { label: string; url: string } | null
  after: readonly string[]
  /** A way out, below everything else. */
  foot?: { label: string; url: string }
}

/** The two bodies of one mail, of the same words: names typed by people are text in both, never markup. */
export function mailBodies({ language, before, link, after, foot }: MailText): { text: string; html: string } {
  const paragraph = (content: string) => `<p>${escapeHtml(content)}</p>`
  const anchor = ({ label, url }: { label: string; url: string }) =>
    `<p><a href="${escapeHtml(url)}">${escapeHtml(label)}</a></p>`
  const [links, feet] = [link ? [link] : [], foot ? [foot] : []]
  const body = [...before.map(paragraph), ...links.map(anchor), ...after.map(paragraph), ...feet.map(anchor)].join('\n')
  const lined = ({ label, url }: { label: string; url: string }) => `${label}\n${url}`
  const lines = [...before, ...links.map(lined), ...after, ...feet.map(lined)]
  return {
    text: `${lines.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="${language}">\n<head><meta charset="utf-8"></head>\n<body>\n${body}\n</body>\n</html>\n`,
  }
}

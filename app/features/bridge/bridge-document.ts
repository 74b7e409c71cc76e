import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Language } from '#app/i18n/formats.ts'
import type { BridgePageModel } from './bridge.server.ts'

export interface BridgeSection {
  title: string
  lead: string
  items: { title: string; text: string; link: string }[]
}

/**
 * What leaves for the consultation, for each renderer: questions on the offer, clauses, references. It names no supplier
 * and holds no level: what was learned of them has no place in a tender (Design §4.2, §9.6).
 */
export function bridgeDocument(page: BridgePageModel, t: Dictionary, lang: Language) {
  const words = t.bridge.document
  const of = (kind: 'question' | 'clause') =>
    page.items
      .filter((item) => item.kind === kind)
      .map(({ criterion, title, text, link }) => ({
        title: title === criterion[lang] ? title : `${criterion[lang]} · ${title}`,
        text,
        link,
      }))
  const sections: BridgeSection[] = [
    { title: words.questions, lead: words.questionsLead, items: of('question') },
    { title: words.clauses, lead: words.clausesLead, items: of('clause') },
  ]
  return {
    title: words.title,
    subtitle: [page.buyer, page.segment?.[lang]].filter(Boolean).join(' · '),
    notice: words.notice,
    linkLabel: words.link,
    sections: sections.filter(({ items }) => items.length > 0),
    references: {
      title: t.bridge.references,
      items: page.references.map(({ name, url, use }) => ({ name, url, use: use[lang] })),
    },
  }
}
export type BridgeDocument = ReturnType<typeof bridgeDocument>

import type { BridgeDocument } from './bridge-document.ts'

/** Marks that Markdown would read in what people typed, written so that they are read as they are. */
const plain = (text: string) =>
  text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')

/** The bridge as Markdown (CommonMark), one heading an item. */
export function bridgeMarkdown(document: BridgeDocument): string {
  const lines = [`# ${plain(document.title)}`, plain(document.subtitle), plain(document.notice)]
  for (const section of document.sections) {
    lines.push(`## ${plain(section.title)}`, plain(section.lead))
    for (const [index, item] of section.items.entries())
      lines.push(
        `### ${index + 1}. ${plain(item.title)}`,
        plain(item.text),
        `**${plain(document.linkLabel)}** ${plain(item.link)}`,
      )
  }
  const { title, items } = document.references
  if (items.length > 0) {
    const line = (one: (typeof items)[number]) => (one.url ? `[${plain(one.name)}](<${one.url}>)` : plain(one.name))
    lines.push(`## ${plain(title)}`, items.map((one) => `- ${line(one)} : ${plain(one.use)}`).join('\n'))
  }
  return `${lines.join('\n\n')}\n`
}

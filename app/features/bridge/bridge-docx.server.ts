import { Document, ExternalHyperlink, HeadingLevel, Packer, Paragraph, TextRun } from 'docx'
import type { Language } from '#app/i18n/formats.ts'
import type { BridgeDocument } from './bridge-document.ts'

const written = (text: string) =>
  text.split(/\n+/).map((line) => new Paragraph({ text: line, spacing: { after: 120 } }))
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level, keepNext: true })

/** The bridge as a Word file, with real headings and links, for whoever writes the consultation. */
export async function bridgeDocx(document: BridgeDocument, lang: Language): Promise<Uint8Array<ArrayBuffer>> {
  const items = document.sections.flatMap((section) => [
    heading(section.title, HeadingLevel.HEADING_1),
    ...written(section.lead),
    ...section.items.flatMap((item, index) => [
      heading(`${index + 1}. ${item.title}`, HeadingLevel.HEADING_2),
      ...written(item.text),
      new Paragraph({
        spacing: { after: 240 },
        children: [new TextRun({ text: `${document.linkLabel} `, bold: true }), new TextRun(item.link)],
      }),
    ]),
  ])
  const references = document.references.items.map(({ name, url, use }) => {
    const named = url
      ? new ExternalHyperlink({ link: url, children: [new TextRun({ text: name, style: 'Hyperlink' })] })
      : new TextRun(name)
    return new Paragraph({ bullet: { level: 0 }, children: [named, new TextRun(` : ${use}`)] })
  })
  const file = new Document({
    title: document.title,
    creator: 'Étalon NR',
    styles: {
      default: {
        document: { run: { language: { value: lang === 'fr' ? 'fr-FR' : 'en-GB' }, font: 'Calibri', size: 22 } },
      },
    },
    sections: [
      {
        children: [
          heading(document.title, HeadingLevel.TITLE),
          ...written(document.subtitle),
          ...written(document.notice),
          ...items,
          ...(references.length > 0 ? [heading(document.references.title, HeadingLevel.HEADING_1), ...references] : []),
        ],
      },
    ],
  })
  return Uint8Array.from(await Packer.toBuffer(file))
}

import { createReadStream } from 'node:fs'

// biome-ignore lint/suspicious/noControlCharactersInRegex: text has none but tabs, line ends and form feeds
const control = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/
/** Bytes without meaning in Windows-1252, in which spreadsheets still write CSV; as Node decodes them. */
const undefinedBytes = /[\u0081\u008d\u008f\u0090\u009d]/
const active = /<\s*(!doctype|html|head|body|script|svg|iframe|object|embed|link|meta|style|\?xml)\b|<\?/i
const headLength = 4096

/** The beginning of a text that a browser or a reader of PDF would run instead of showing it. */
function runsSomewhere(head: string): boolean {
  return head.trimStart().startsWith('<') || active.test(head) || head.includes('%PDF-') || head.startsWith('#!')
}

async function decodes(path: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: encoding !== 'windows-1252' })
  let head = ''
  try {
    for await (const piece of createReadStream(path)) {
      const text = decoder.decode(piece, { stream: true })
      if (control.test(text) || (encoding === 'windows-1252' && undefinedBytes.test(text))) return false
      if (head.length < headLength) head += text.slice(0, headLength)
    }
    decoder.decode()
  } catch {
    return false
  }
  return !runsSomewhere(head)
}

/** Whether a file is plain text from end to end, in an encoding that office tools write, and no page, script or drawing. */
export async function isPlainText(path: string, start: Uint8Array): Promise<boolean> {
  if (start[0] === 0xff && start[1] === 0xfe) return decodes(path, 'utf-16le')
  if (start[0] === 0xfe && start[1] === 0xff) return decodes(path, 'utf-16be')
  return (await decodes(path, 'utf-8')) || decodes(path, 'windows-1252')
}

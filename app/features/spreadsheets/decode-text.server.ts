import iconv from 'iconv-lite'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

// The accented letters of French stand from 0x80 to 0x9F in Mac Roman and from 0xC0 in Windows-1252.
function eightBits(bytes: Uint8Array): string {
  let [windows, macintosh] = [0, 0]
  for (const byte of bytes) {
    if (byte >= 0xc0) windows += 1
    else if (byte >= 0x87 && byte <= 0x9f && (byte < 0x91 || byte > 0x97)) macintosh += 1
  }
  return macintosh > windows ? 'macintosh' : 'windows-1252'
}

/** UTF-16 without its mark: half of the bytes of a Latin text are zeros, all on the same side. */
function utf16(bytes: Uint8Array): string | null {
  let [even, odd] = [0, 0]
  const sample = bytes.subarray(0, 2000)
  sample.forEach((byte, at) => {
    if (byte === 0 && at % 2 === 0) even += 1
    else if (byte === 0) odd += 1
  })
  if (odd > sample.length / 4 && even === 0) return 'utf-16le'
  return even > sample.length / 4 && odd === 0 ? 'utf-16be' : null
}

/**
 * The text of a file in one of the encodings that spreadsheet programs write: UTF-8, UTF-16 (« texte Unicode »),
 * Windows-1252 and Mac Roman. Null when its bytes are no text. `TextDecoder` is not asked: that of Node 20 takes
 * Windows-1252 for Latin-1, and so loses « ’ », « – » and « œ ».
 */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = utf16(bytes)
  const marked = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
  const encoding = marked ?? wide ?? (isUtf8(bytes) ? 'utf-8' : eightBits(bytes))
  if (encoding.startsWith('utf-16')) return iconv.decode(Buffer.from(bytes), encoding)
  return bytes.includes(0) ? null : iconv.decode(Buffer.from(bytes), encoding)
}

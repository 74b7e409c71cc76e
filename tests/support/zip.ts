import { deflateRawSync } from 'node:zlib'

export interface ZipPart {
  name: string
  text?: string | Uint8Array
  /** What the directory says of the size, whatever the content is. */
  claims?: number
  flags?: number
  /** Not compressed. */
  stored?: boolean
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crc = (bytes: Uint8Array) =>
  (bytes.reduce((c, byte) => (table[(c ^ byte) & 255] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0

/** A zip file of those parts, as an office tool writes it. */
export function zip(parts: ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const entries: Buffer[] = []
  let offset = 0
  for (const { name, text = '<x/>', claims, flags = 0, stored = false } of parts) {
    const content = Buffer.from(text)
    const packed = stored ? content : deflateRawSync(content)
    const label = Buffer.from(name)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(flags, 2)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(crc(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(claims ?? content.length, 18)
    head.writeUInt16LE(label.length, 22)
    locals.push(Buffer.from('PK\x03\x04', 'latin1'), head, label, packed)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    entries.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, label)
    offset += 30 + label.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06', 'latin1'), end])
}

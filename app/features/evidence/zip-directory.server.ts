import { open } from 'node:fs/promises'

export interface ZipEntry {
  name: string
  compressed: number
  size: number
  encrypted: boolean
}

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endLength = 22
const longestComment = 65_535
/** A document has some hundreds of parts; a directory larger than this is an attack or no document. */
const largestDirectory = 2 * 1024 * 1024

/** The directory of a zip file as it is written, nothing decompressed; null when it has none that can be read. */
export async function zipDirectory(path: string): Promise<ZipEntry[] | null> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (position: number, length: number) => {
      const bytes = Buffer.alloc(length)
      await file.read(bytes, 0, length, position)
      return bytes
    }
    const tailLength = Math.min(size, endLength + longestComment)
    const tail = await read(size - tailLength, tailLength)
    const end = lastEnd(tail)
    if (end === -1) return null
    const length = tail.readUInt32LE(end + 12)
    const position = tail.readUInt32LE(end + 16)
    if (length > largestDirectory || position + length > size) return null
    return entriesOf(await read(position, length), tail.readUInt16LE(end + 10))
  } finally {
    await file.close()
  }
}

function lastEnd(tail: Buffer): number {
  for (let at = tail.length - endLength; at >= 0; at -= 1) if (tail.readUInt32LE(at) === endSignature) return at
  return -1
}

function entriesOf(directory: Buffer, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = []
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === entrySignature) {
    const nameLength = directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      compressed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
    })
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries.length === count ? entries : null
}

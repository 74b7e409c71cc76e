import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** Canonical JSON of a value: one text for one content, whatever the order of keys. Throws for what JSON cannot hold, lone surrogates included. Source: RFC 8785. */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('JSON cannot hold this value')
  return text
}

/** SHA-256 of a text in UTF-8, or of bytes, as 64 lower-case hexadecimal digits. Source: FIPS 180-4. */
export function sha256Hex(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content))
}

/** SHA-256 of the canonical JSON of a value: what hashes of questionnaires, responses and settings are (Design §8). */
export function contentHash(value: unknown): string {
  return sha256Hex(canonicalJson(value))
}

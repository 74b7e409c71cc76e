import { createPrivateKey, createPublicKey, type KeyObject, randomBytes, sign, verify } from 'node:crypto'
import { instanceSetting, instanceSettingOrFirst } from '#app/features/instance/settings.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** Where an Ed25519 key of 32 bytes stands in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

export interface Signer {
  id: string
  /** The public key, in base64url. */
  key: string
  sign: (bytes: Uint8Array) => string
}

/** The key that this instance signs with: SIGNING_KEY, or one made when first needed and kept in the database. */
export async function instanceSigner(db: Kysely<Schema>, given: string | undefined): Promise<Signer> {
  const seed = given ?? (await instanceSettingOrFirst(db, 'signing_key', randomBytes(32).toString('base64url')))
  const key = Buffer.concat([pkcs8, Buffer.from(seed, 'base64')])
  const secret = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return {
    id: (await instanceSetting(db, 'instance_id')) ?? '',
    key: createPublicKey(secret).export({ format: 'jwk' }).x ?? '',
    sign: (bytes) => sign(null, bytes, secret).toString('base64url'),
  }
}

function publicKey(x: string): KeyObject | null {
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  } catch {
    return null
  }
}

/** Whether that key signed these bytes. */
export function isSignedBy(key: string, bytes: Uint8Array, signature: string): boolean {
  const by = publicKey(key)
  return by !== null && verify(null, bytes, by, Buffer.from(signature, 'base64url'))
}

import { createHash } from 'node:crypto'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { advanceFile, type Claimed, claimFile, endFile, giveFileBack, refuseFile } from './mutations.server.ts'
import { recordPieces } from './pieces.server.ts'

type Db = Kysely<Schema>

const chunkBytes = 256 * 1024
const sayEvery = 1000

interface Maker {
  now: () => string
  stopped?: () => boolean
}

/** Makes the next file that was asked, if any; false when there was none. What fails is given back and thrown. */
export async function makeNextFile(db: Db, maker: Maker): Promise<boolean> {
  const claim = await claimFile(db, maker.now())
  if (!claim) return false
  try {
    await make(db, claim, maker)
  } catch (error) {
    await giveFileBack(db, claim, { counts: true })
    throw error
  }
  return true
}

async function make(db: Db, claim: Claimed, { now, stopped = () => false }: Maker): Promise<void> {
  const { campaignId, organisationId, language, format } = claim
  const found = await campaignRecord(db, { campaignId, organisationId, now: now() })
  if (!found?.ok) return refuseFile(db, claim)
  const words = { lang: language, t: dictionary(language), f: formats(language) }
  const hash = createHash('sha256')
  let far = { done: 0, about: 0 }
  let [size, position, said] = [0, 0, performance.now()]
  let waiting: Uint8Array[] = []
  const waitingSize = () => waiting.reduce((sum, piece) => sum + piece.length, 0)
  /** Keeps what has gathered, or only says how far it is; false once another maker has taken over. */
  const advance = async (whole: boolean) => {
    const chunk = whole ? { position, bytes: Buffer.concat(waiting) } : undefined
    const held = await advanceFile(db, claim, { now: now(), ...far, ...(chunk ? { chunk } : {}) })
    if (chunk) [waiting, position] = [[], position + 1]
    said = performance.now()
    return held
  }
  for await (const piece of recordPieces(found.record, words, format, (done, about) => {
    far = { done, about }
  })) {
    if (stopped()) return giveFileBack(db, claim, { counts: false })
    hash.update(piece)
    size += piece.length
    waiting.push(piece)
    const full = waitingSize() >= chunkBytes
    if ((full || performance.now() - said > sayEvery) && !(await advance(full))) return
  }
  if (waiting.length > 0 && !(await advance(true))) return
  const sha256 = hash.digest('hex')
  await endFile(db, claim, { now: now(), size, sha256, standsFor: found.record.log.hash })
}

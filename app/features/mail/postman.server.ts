import type { Kysely, Schema } from '#db/schema.ts'
import { claimMail, mailIsDue, settleMail } from './sending-mutations.server.ts'
import type { Transport } from './transport.server.ts'

export interface Round {
  db: Kysely<Schema>
  transport: Transport
  now: () => string
  /** Asked before each mail: a process that is told to stop takes no other. */
  stopped?: () => boolean
}

// Longer than the longest answer that the transport waits for, so that a mail under way is never claimed again.
const lease = 5 * 60_000

/** Sends every mail that is due, one after the other, and tells how many were tried. Any number of processes may do so at once. */
export async function sendDueMails({ db, transport, now, stopped = () => false }: Round): Promise<number> {
  let tried = 0
  while (!stopped()) {
    const at = now()
    const mail = await claimMail(db, { now: at, leasedUntil: new Date(Date.parse(at) + lease).toISOString() })
    if (!mail) {
      if (await mailIsDue(db, at)) continue
      return tried
    }
    const sent = await transport.send(mail)
    await settleMail(db, mail, { ...sent, now: now() })
    tried += 1
  }
  return tried
}

import { type Dictionary, dictionary } from '#app/i18n/dictionary.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { mailBodies } from './bodies.server.ts'
import { enqueueMail } from './enqueue.server.ts'

type Db = Kysely<Schema>

export interface Sending {
  baseUrl: string
  now: string
  newId: () => string
}

interface Reader {
  email: string
  language: 'fr' | 'en'
}

export interface Notice {
  kind: keyof Dictionary['notices']
  /** The other side's name, or the day that the words speak of. */
  about: (language: 'fr' | 'en') => string
  path: string
  organisationId: string
  campaign: { id: string; name: string }
  invitationId: string | null
}

// Long enough for what one person does in a row to make one mail, short enough to be news.
const gathering = 10 * 60_000

/**
 * Tells readers that something waits for them, and where; nothing of what it says. A notice leaves ten minutes later,
 * and while it has not, another of the same kind about the same thing adds none: ten flags make one mail.
 */
export async function enqueueNotices(db: Db, readers: readonly Reader[], notice: Notice, sending: Sending) {
  const { kind, about, path, organisationId, campaign, invitationId } = notice
  const waiting = await db
    .selectFrom('outbox')
    .select('to_email')
    .where('kind', '=', kind)
    .where('campaign_id', '=', campaign.id)
    .where((e) => (invitationId === null ? e('invitation_id', 'is', null) : e('invitation_id', '=', invitationId)))
    .where('status', '=', 'waiting')
    .where('attempts', '=', 0)
    .where('leased_until', 'is', null)
    .execute()
  const told = new Set(waiting.map(({ to_email }) => to_email))
  for (const { email, language } of readers.filter((reader) => !told.has(reader.email))) {
    const { mail, notices } = dictionary(language)
    const words = notices[kind]
    await enqueueMail(
      db,
      {
        id: sending.newId(),
        ...{ kind, to: email, language, subject: words.subject(campaign.name) },
        ...{ organisationId, campaignId: campaign.id, invitationId },
        ...mailBodies({
          language,
          before: [mail.greeting, words.text(about(language), campaign.name)],
          link: { label: words.link, url: sending.baseUrl + path },
          after: [words.after],
        }),
      },
      { ...sending, notBefore: new Date(Date.parse(sending.now) + gathering).toISOString() },
    )
  }
}

/** Who reads for a buyer: the person named first if they still buy there, else everybody who does; never `except`. */
export async function buyerReaders(
  db: Db,
  key: { organisationId: string; first: string | null; except?: string },
): Promise<Reader[]> {
  const rows = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select(['p.id', 'p.email', 'p.language'])
    .where('m.organisation_id', '=', key.organisationId)
    .where('m.role', '=', 'buyer')
    .orderBy('p.id')
    .execute()
  const readers = rows.filter(({ id }) => id !== key.except)
  const first = readers.filter(({ id }) => id === key.first)
  return first.length > 0 ? first : readers
}

/** Who reads for a supplier in one request: the owner of the response, or whoever was invited. */
export async function supplierReaders(db: Db, invitationId: string): Promise<Reader[]> {
  const rows = await db
    .selectFrom('invitation as i')
    .leftJoin('person as owner', 'owner.id', 'i.owner_id')
    .select(['i.email', 'i.language', 'owner.email as ownerEmail', 'owner.language as ownerLanguage'])
    .where('i.id', '=', invitationId)
    .execute()
  return rows.map((row) => ({ email: row.ownerEmail ?? row.email, language: row.ownerLanguage ?? row.language }))
}

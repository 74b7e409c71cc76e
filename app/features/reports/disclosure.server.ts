import { sealedSettings } from '#app/domain/campaign/launch.ts'
import { DISCLOSURE_FORMAT, type Disclosure, opensCommitment } from '#app/domain/results/disclosure.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/**
 * What opens every launch commitment of a campaign: settings as they were frozen, private notes as digests, and salts.
 * The caller has established that the debriefing is published to who asks (Design §4.1). Settings of before notes were
 * sealed, which would show one, are withheld.
 */
export async function launchDisclosure(
  db: Kysely<Schema>,
  campaign: { id: string; name: string },
): Promise<Disclosure> {
  const rows = await db
    .selectFrom('launch_version')
    .select(['version', 'settings', 'salt', 'notes_key', 'commitment', 'previous_commitment'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('version')
    .execute()
  const versions = rows.map((row) => {
    // As stored, so that a change of one letter shows.
    const stored = JSON.parse(row.settings)
    const bare = row.notes_key === null && Object.keys(stored.evaluatorNotes ?? {}).length > 0
    return {
      version: row.version,
      commitment: row.commitment,
      previous: row.previous_commitment,
      salt: row.salt,
      settings: bare ? null : sealedSettings(stored, row.notes_key),
    }
  })
  return { format: DISCLOSURE_FORMAT, campaign: { id: campaign.id, name: campaign.name }, versions }
}

/** Each version hashed again, beside the commitment that suppliers were given. */
export function openedVersions({ versions }: Disclosure) {
  return versions.map((version) => ({
    version: version.version,
    commitment: version.commitment,
    opens: opensCommitment(version),
  }))
}
export type OpenedVersion = ReturnType<typeof openedVersions>[number]

import { z } from 'zod'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { type Receipt, receiptSchema } from '#app/domain/proofs/receipt.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'

export const DISCLOSURE_FORMAT = 'etalon-launch-disclosure/1'

const disclosedVersion = z.looseObject({
  version: z.int().min(1),
  commitment: z.string(),
  previous: z.string().nullable(),
  salt: z.string(),
  /** Null when private notes of before they were sealed forbid to show it. */
  settings: z.looseObject({ campaign: z.looseObject({ id: z.string() }) }).nullable(),
})

/** What opens the commitments of a launch: settings and salt of each version, for anyone to hash again (Design §4.1). */
export const disclosureSchema = z.looseObject({
  format: z.literal(DISCLOSURE_FORMAT),
  campaign: z.looseObject({ id: z.string() }),
  versions: z.array(disclosedVersion).min(1),
})
export type Disclosure = z.output<typeof disclosureSchema>

/** Whether one version, hashed again, gives the commitment that it names: SHA-256 of `{ previous, salt, settings }`; null when its settings are withheld. */
export function opensCommitment(version: Disclosure['versions'][number]): boolean | null {
  const { previous, salt, settings, commitment } = version
  if (settings === null) return null
  try {
    return contentHash({ previous, salt, settings }) === commitment
  } catch {
    return false
  }
}

export type DisclosureFault = 'different_campaign' | 'different_commitment' | 'altered_rules' | 'withheld_rules'
export type DisclosureCheck =
  | { ok: true; receipt: Receipt; version: number }
  | { ok: false; fault: 'not_a_receipt' | 'not_a_disclosure' | DisclosureFault }

/**
 * Whether the disclosed rules are those that a receipt commits to: every version gives its own commitment, is chained to
 * the one before, and the version that the receipt names carries the receipt's commitment. Source: Design §4.1, §8.
 */
export function checkDisclosure(receipt: unknown, file: unknown): DisclosureCheck {
  const given = receiptSchema.safeParse(receipt)
  if (!given.success) return { ok: false, fault: 'not_a_receipt' }
  const read = disclosureSchema.safeParse(file)
  if (!read.success) return { ok: false, fault: 'not_a_disclosure' }
  const { campaign, versions } = read.data
  if (campaign.id !== given.data.campaign.id) return { ok: false, fault: 'different_campaign' }
  let previous: string | null = null
  for (const [index, one] of versions.entries()) {
    const opened = opensCommitment(one)
    if (opened === null) return { ok: false, fault: 'withheld_rules' }
    const own = one.settings?.campaign.id === campaign.id
    if (!opened || !own || one.version !== index + 1 || one.previous !== previous)
      return { ok: false, fault: 'altered_rules' }
    previous = one.commitment
  }
  const { launch } = given.data
  const named = versions.find(({ version }) => version === launch.version)
  if (named?.commitment !== launch.commitment) return { ok: false, fault: 'different_commitment' }
  return { ok: true, receipt: given.data, version: launch.version }
}

/** Whether a text says of itself that it is a disclosure of rules, however wrong the rest may be. */
export function looksLikeDisclosure(text: string): boolean {
  const read = parseJsonText(text)
  return read.ok && z.looseObject({ format: z.literal(DISCLOSURE_FORMAT) }).safeParse(read.json).success
}

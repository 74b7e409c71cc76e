/** When somebody was told something: the moment its mail was written, and the one at which the mail server took it. */
export interface Told {
  at: string
  accepted: string | null
}

/** What happened to one supplier of a campaign; every instant is ISO-8601 UTC. */
export interface SupplierTreatment {
  id: string
  name: string
  invitedAt: string
  /** When the mail server first took its invitation; null when it took none. */
  acceptedAt: string | null
  openedAt: string | null
  claimedAt: string | null
  submittedAt: string | null
  declinedAt: string | null
  /** The deadline in force for it. */
  deadline: string
  extensions: { at: string; deadline: string; reason: string }[]
  /** What it was told of each amendment and of each published answer, by version and by number; absent: nothing. */
  amendments: Record<number, Told>
  answers: Record<number, Told>
  renewals: string[]
  /** What it was asked to clarify after the close; a request to several suppliers bears one `batch`. */
  clarifications: {
    batch: string
    question: string
    at: string
    deadline: string
    submittedAt: string | null
    /** Nothing is awaited any more: it was no second chance. */
    withdrawnAt: string | null
  }[]
  withdrawal: { at: string; reason: string } | null
}

export interface CampaignTreatment {
  launchedAt: string
  /** Amendments and answers that were for everybody. */
  amendments: { version: number; at: string }[]
  answers: { number: number; at: string }[]
  suppliers: SupplierTreatment[]
}

export type Difference =
  /** Whole days of more, or of less, than the others. */
  | { kind: 'more_time' | 'less_time'; days: number }
  | { kind: 'extension'; deadline: string; reason: string }
  /** Asked of some of those who submitted, and not of all. */
  | { kind: 'clarification'; question: string; deadline: string; asked: number; submitted: number }
  | { kind: 'never_reached' }
  | { kind: 'link_renewed'; times: number }
  | { kind: 'withdrawn'; at: string; reason: string }
  | { kind: 'amendment_untold' | 'amendment_unsent'; version: number }
  | { kind: 'amendment_late'; version: number; days: number }
  | { kind: 'answer_untold' | 'answer_unsent'; number: number }
  | { kind: 'answer_late'; number: number; days: number }

export interface TreatmentRow extends SupplierTreatment {
  /** From the first moment at which it could read the request: its mail taken by the server, or its link opened. */
  reachedAt: string | null
  /** Whole days from there to its deadline; null when it was never reached. */
  days: number | null
  differences: Difference[]
}

const DAY = 24 * 3_600_000
const wholeDays = (milliseconds: number) => Math.floor(milliseconds / DAY)

/** The middle value, the lower of two, null of nothing: one that somebody really had, so that a difference is a real one. */
function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null
}

function reached({ acceptedAt, openedAt }: SupplierTreatment): string | null {
  if (acceptedAt === null || openedAt === null) return acceptedAt ?? openedAt
  return acceptedAt < openedAt ? acceptedAt : openedAt
}

/** Milliseconds that a supplier had; null when it was never reached. */
function timeOf(supplier: SupplierTreatment): number | null {
  const from = reached(supplier)
  return from === null ? null : Math.max(0, Date.parse(supplier.deadline) - Date.parse(from))
}

/**
 * How each supplier was treated, with what differs from the others. The unit is a whole day of 24 hours, from the first
 * moment at which the supplier could read something; each is compared with the middle of all, those that were
 * taken out or never reached left aside. A supplier that refused or was taken out is owed nothing told after that.
 * Source: Design §4.1 (notice to all), §3 (extensions for all).
 */
export function equalTreatment(campaign: CampaignTreatment): TreatmentRow[] {
  const compared = campaign.suppliers.filter(({ withdrawal }) => withdrawal === null)
  const amendments = campaign.amendments.map(({ version, at }) => ({ key: version, at }))
  const answers = campaign.answers.map(({ number, at }) => ({ key: number, at }))
  return campaign.suppliers.map((supplier) => {
    const time = timeOf(supplier)
    const told = [
      ...toldDifferences(supplier, amendments, compared, 'amendments').map(
        ({ state, key, days }): Difference =>
          state === 'late'
            ? { kind: 'amendment_late', version: key, days }
            : { kind: `amendment_${state}`, version: key },
      ),
      ...toldDifferences(supplier, answers, compared, 'answers').map(
        ({ state, key, days }): Difference =>
          state === 'late' ? { kind: 'answer_late', number: key, days } : { kind: `answer_${state}`, number: key },
      ),
    ]
    return {
      ...supplier,
      reachedAt: reached(supplier),
      days: time === null ? null : wholeDays(time),
      differences: [...timeDifferences(supplier, compared), ...told, ...clarified(supplier, compared)],
    }
  })
}

function timeDifferences(row: SupplierTreatment, compared: readonly SupplierTreatment[]): Difference[] {
  const differences: Difference[] = []
  const { withdrawal } = row
  const own = timeOf(row)
  if (withdrawal) differences.push({ kind: 'withdrawn', ...withdrawal })
  else if (own === null) differences.push({ kind: 'never_reached' })
  const others = middle(compared.flatMap((other) => timeOf(other) ?? []))
  const days = own === null || others === null || withdrawal ? 0 : wholeDays(Math.abs(own - others))
  if (days >= 1) differences.push({ kind: (own ?? 0) > (others ?? 0) ? 'more_time' : 'less_time', days })
  for (const { deadline, reason } of row.extensions) differences.push({ kind: 'extension', deadline, reason })
  if (row.renewals.length > 0) differences.push({ kind: 'link_renewed', times: row.renewals.length })
  return differences
}

/** Each clarification that was not asked of every supplier that submitted. Source: decision 23. */
function clarified(row: SupplierTreatment, everybody: readonly SupplierTreatment[]): Difference[] {
  const submitted = everybody.filter(({ submittedAt }) => submittedAt !== null)
  const stands = ({ withdrawnAt }: { withdrawnAt: string | null }) => withdrawnAt === null
  return row.clarifications.filter(stands).flatMap(({ batch, question, deadline }): Difference[] => {
    const asked = submitted.filter(({ clarifications }) =>
      clarifications.some((one) => one.batch === batch && stands(one)),
    ).length
    if (asked >= submitted.length) return []
    return [{ kind: 'clarification', question, deadline, asked, submitted: submitted.length }]
  })
}

interface Untold {
  state: 'untold' | 'unsent' | 'late'
  key: number
  days: number
}

/** What was for everybody and did not come to this supplier, waits for the mail server, or came a day or more after the others. */
function toldDifferences(
  row: SupplierTreatment,
  news: readonly { key: number; at: string }[],
  everybody: readonly SupplierTreatment[],
  of: 'amendments' | 'answers',
): Untold[] {
  const left = [row.withdrawal?.at, row.declinedAt].filter((at) => typeof at === 'string').sort()[0]
  return news.flatMap(({ key, at }): Untold[] => {
    const told = row[of][key]
    if (!told) return left !== undefined && left <= at ? [] : [{ state: 'untold', key, days: 0 }]
    const usual = middle(everybody.flatMap((other) => Date.parse(other[of][key]?.accepted ?? '') || []))
    if (usual === null) return []
    if (told.accepted === null) return [{ state: 'unsent', key, days: 0 }]
    const days = wholeDays(Date.parse(told.accepted) - usual)
    return days >= 1 ? [{ state: 'late', key, days }] : []
  })
}

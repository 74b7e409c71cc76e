import type { warnings as french } from '../fr/warnings.ts'

export const warnings: typeof french = {
  codes: {
    promise: 'promise',
    link_only: 'bare pointer to a document',
    too_short: 'short answer',
    vague: 'vague wording',
    no_fact: 'no checkable fact',
    certificate_without_evidence: 'certificate named without evidence',
    certificate_expired: 'certificate expired',
    perimeter_missing: 'perimeter not stated',
    repeated: 'text repeated elsewhere',
    na_overused: '“not applicable” used very often',
  },
  matched: (label, words) => `${label}: “${words}”`,
}

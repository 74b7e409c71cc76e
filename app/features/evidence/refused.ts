/** A form of the evidence page that comes back: which one, its faults by field, and all that was typed. */
export interface RefusedEvidence {
  intent: 'add' | 'tie' | 'untie'
  errors: Record<string, string>
  values: Record<string, string | string[]>
}

const fields: Record<string, string> = {
  source_missing: 'file',
  source_two: 'url',
  title: 'title',
  not_found: 'evidence',
}

/** The field that a refusal is about; the whole form when it is about none. */
export function fieldAtFault(fault: string): string {
  return fields[fault] ?? ''
}

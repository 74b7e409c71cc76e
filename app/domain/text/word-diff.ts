import { diffWords } from 'diff'

export interface DiffPart {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Two wordings as one: the words that both have, those that only the earlier has, those that only the later has. */
export function wordDiff(before: string, after: string): DiffPart[] {
  return diffWords(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

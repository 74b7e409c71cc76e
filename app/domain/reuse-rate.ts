interface Drafted {
  prefilled: boolean
  reviewed: boolean
}

/**
 * How many of the questions asked are answered by what the library held, confirmed as it stood: what was edited counts
 * as new, what nobody has read yet as nothing. A count. Source: Design §4.4, issue 3 (reuse rate).
 */
export function reusedAnswers(asked: Iterable<string>, drafts: ReadonlyMap<string, Drafted>): number {
  const reused = (id: string) => {
    const draft = drafts.get(id)
    return draft?.prefilled === true && draft.reviewed
  }
  return [...asked].filter(reused).length
}

/** The same as a share of all that was asked, 0 to 100; null when nothing was. */
export function reuseRate({ reused, asked }: { reused: number; asked: number }): number | null {
  return asked === 0 ? null : (100 * reused) / asked
}

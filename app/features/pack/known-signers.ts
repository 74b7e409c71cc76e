export interface Origin {
  /** The name under which this instance knows who signed; null when it does not. */
  knownAs: string | null
  /** Signed here. */
  own: boolean
}

/** Who signed, as far as this instance knows: itself, or one of KNOWN_SIGNERS (`name=key`, commas between). */
export function originOf(key: string, own: string, known: string | undefined): Origin {
  const pairs = (known ?? '').split(',').map((pair) => pair.split('='))
  const found = pairs.find(([, theirs]) => theirs === key)
  return { knownAs: found?.[0]?.trim() ?? null, own: key === own }
}

/** A key as people read it to one another: its first characters, four by four. */
export const keyMark = (key: string) => (key.slice(0, 16).match(/.{4}/g) ?? []).join(' ')

/** A piece of an answer: `text` folded for matching, at `start` of the original. */
export interface Span {
  text: string
  start: number
}

/**
 * The same text, character for character in the same places, in lower case with plain apostrophes, hyphens and spaces,
 * so that one pattern serves every typography and offsets stay those of the original.
 */
export function fold(text: string): string {
  return text.normalize('NFC').length === text.length ? foldInPlace(text.normalize('NFC')) : foldInPlace(text)
}

function foldInPlace(text: string): string {
  const lower = text.toLowerCase()
  // A few capitals lower to two characters; such a text keeps its case rather than its offsets being wrong.
  return (lower.length === text.length ? lower : text)
    .replace(/[’‘ʼ]/g, "'")
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[‐‑]/g, '-')
}

/** Sentences, by end marks and line breaks; a point inside a number, an address or an abbreviation ends none. */
export function sentences(folded: string): Span[] {
  const spans: Span[] = []
  const ends = /(?<!\b(?:p|pp|art|cf|ex|env|no|n°|m|mme|etc|e\.g|i\.e))(?:[.!?…]+(?=["'»)\]]*(?:\s|$))|\n+)["'»)\]]*/g
  let start = 0
  for (const match of folded.matchAll(ends)) {
    const end = match.index + match[0].length
    spans.push({ text: folded.slice(start, end), start })
    start = end
  }
  if (start < folded.length) spans.push({ text: folded.slice(start), start })
  return spans.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
}

/** Number of words: runs of letters and digits; an elided article counts with its noun. */
export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’.,/-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}

import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { PreviewedPiece } from './queries.server.ts'

/** A piece of evidence of a pack in one line: its title, where in it to read, and what becomes of its file. */
export function pieceLine(piece: PreviewedPiece, { t }: { t: Dictionary }): string {
  const stays = piece.kind === 'file' && piece.part === null && t.pack.notJoined
  return [piece.title, piece.locator, piece.held ? t.pack.held : stays].filter(Boolean).join(' · ')
}

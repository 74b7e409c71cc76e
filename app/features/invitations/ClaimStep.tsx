import { ClaimPage } from './ClaimPage.tsx'
import type { ClaimTyped, ClaimView } from './claim-view.ts'
import { LinkNowhere } from './LinkNowhere.tsx'
import { LinkTaken } from './LinkTaken.tsx'

/** The claim as it stands for this reader, with whatever was typed on the way. */
export function ClaimStep({ view, ...typed }: ClaimTyped & { view: ClaimView }) {
  if (view.kind === 'nowhere') return <LinkNowhere typed={typed.typed} />
  if (view.kind === 'taken') return <LinkTaken taken={view.taken} typed={typed.typed} />
  return <ClaimPage {...view} {...typed} />
}

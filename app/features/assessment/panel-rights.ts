import { paths } from '#app/http/paths.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Crumb } from '#app/ui/PageTitle.tsx'

/** What the reader of a panel's screen may do besides reading it. */
export interface PanelRights {
  agree: boolean
  force: boolean
  rule: boolean
  assess: boolean
  /** Whoever compares sees the whole campaign; an evaluator alone comes from their own queue. */
  compare: boolean
}

/** The way back from a panel's screen: to the campaign for who may see it, to the marking queue for an evaluator. */
export function panelCrumbs(t: Dictionary, campaign: { id: string; name: string }, may: PanelRights): Crumb[] {
  return may.compare
    ? [
        { href: paths.campaigns, label: t.campaigns.title },
        { href: paths.campaign(campaign.id), label: campaign.name },
      ]
    : [{ href: paths.marking, label: t.marking.title }]
}

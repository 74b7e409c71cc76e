import type { AmendmentWish } from '#app/domain/campaign/amendment.ts'
import { grantExtension } from '#app/features/amendments/extension-mutations.server.ts'
import { amendCampaign } from '#app/features/amendments/mutations.server.ts'
import { currentLaunch } from '#app/features/campaigns/launched.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { testBaseUrl, testSecret } from './campaigns.ts'

export interface Amender {
  campaignId: string
  organisationId: string
  actorId: string
  now: string
}

export const amendmentReason = 'Plusieurs fournisseurs nous ont demandé plus de temps.'
const sending = { newId: randomId, secret: testSecret, baseUrl: testBaseUrl }

/** Amends what is in force, everything else as it stands. */
export async function amend(db: Db, by: Amender, wish: Partial<AmendmentWish>, given: { version?: number } = {}) {
  const launch = await currentLaunch(db, by.campaignId)
  if (!launch) throw new Error('nothing was launched')
  const { settings } = launch
  return amendCampaign(db, {
    ...by,
    ...sending,
    version: given.version ?? launch.version,
    wish: {
      purpose: settings.purpose,
      deadline: settings.deadline,
      debriefingOn: settings.debriefingOn,
      questionsOn: settings.questionsOn ?? null,
      weightsVisible: settings.weightsVisible,
      weights: settings.weights,
      scope: settings.scope,
      ...wish,
    },
    reason: amendmentReason,
    salt: new Uint8Array(32).fill(launch.version + 20),
  })
}

export const extensionReason = 'Panne de messagerie chez ce fournisseur, constatée le 10 décembre.'

export function extend(db: Db, by: Amender, invitationId: string, deadline: string) {
  return grantExtension(db, { ...by, ...sending, invitationId, deadline, reason: extensionReason })
}

import { amendmentList } from '#app/features/amendments/queries.server.ts'
import { clarificationsOf } from '#app/features/clarifications/queries.server.ts'
import { declarationsPage } from '#app/features/declarations/deciding.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import type { RecordDeclaration, RecordProceedings } from './record-source.ts'

type Db = Kysely<Schema>
type Key = { campaignId: string; organisationId: string; now: string }

/** What was declared, amended, extended, forced and clarified in a buyer's campaign: the way to its result. */
export async function proceedingsOf(
  db: Db,
  { invitations, ...key }: Key & { invitations: readonly { id: string; name: string }[] },
): Promise<RecordProceedings> {
  const nameOf = new Map(invitations.map(({ id, name }) => [id, name]))
  const list = await amendmentList(db, { ...key, runningToo: true })
  const clarifications = await clarificationsOf(db, key)
  return {
    declarations: await declarationsOn(db, key),
    amendments: (list?.versions ?? []).filter(({ version }) => version > 1).toReversed(),
    criterionNames: list?.names ?? {},
    extensions: (await extensionsOf(db, key)).map(({ invitationId, ...one }) => ({
      supplier: nameOf.get(invitationId) ?? invitationId,
      ...one,
    })),
    forcedReveals: (await forcedReveals(db, key)).map(({ invitationId, reason, ...one }) => ({
      supplier: nameOf.get(invitationId) ?? invitationId,
      ...one,
      reason: reason ?? '',
    })),
    clarifications: clarifications.map((one) => ({
      invitationId: one.invitationId,
      supplier: one.supplier,
      questionId: one.questionId,
      reason: one.reason,
      askedAt: one.askedAt,
      dueAt: one.dueAt,
      submittedAt: one.submittedAt,
      withdrawnAt: one.withdrawnAt,
      withdrawalReason: one.withdrawalReason,
      text: one.text,
      evidence: one.evidence.map(({ title }) => title),
      hash: one.hash,
    })),
  }
}

async function declarationsOn(db: Db, key: Key): Promise<RecordDeclaration[]> {
  const page = await declarationsPage(db, key)
  return (page?.evaluators ?? []).map(({ name, function: role, criteria, signed }) => ({
    name,
    function: role,
    criteria,
    signedAt: signed?.signedAt ?? null,
    interest: signed?.interest ?? false,
    description: signed?.description ?? null,
    decision: signed?.decision ?? null,
    decisionReason: signed?.decisionReason ?? null,
    decidedAt: signed?.decidedAt ?? null,
  }))
}

async function extensionsOf(db: Db, key: Key) {
  return db
    .selectFrom('extension as e')
    .innerJoin('campaign as c', 'c.id', 'e.campaign_id')
    .select(['e.invitation_id as invitationId', 'e.granted_at as at', 'e.previous_deadline as from'])
    .select(['e.deadline as to', 'e.reason'])
    .where('e.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .orderBy('e.granted_at')
    .orderBy('e.id')
    .execute()
}

async function forcedReveals(db: Db, key: Key) {
  return db
    .selectFrom('reveal as r')
    .innerJoin('campaign as c', 'c.id', 'r.campaign_id')
    .innerJoin('person as p', 'p.id', 'r.revealed_by')
    .select(['r.invitation_id as invitationId', 'r.criterion_id as criterion', 'r.revealed_at as at', 'p.name as by'])
    .select('r.reason')
    .where('r.campaign_id', '=', key.campaignId)
    .where('c.organisation_id', '=', key.organisationId)
    .where('r.forced', '=', 1)
    .orderBy('r.revealed_at')
    .orderBy('r.invitation_id')
    .orderBy('r.criterion_id')
    .execute()
}

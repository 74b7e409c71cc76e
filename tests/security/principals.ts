import type { Role } from '#app/domain/accounts/access.ts'
import { reminderToken } from '#app/features/reminders/reminder-mail.server.ts'
import { saveTemplate } from '#app/features/templates/mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { bridgeBeside } from '#tests/support/bridged.ts'
import { makeDraft, makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { ask, complementKey, complete } from '#tests/support/clarifications.ts'
import { answered, closedCampaign, notApplicable } from '#tests/support/closed-campaign.ts'
import { fillLibrary, makeOffer } from '#tests/support/dossiers.ts'
import { keepSubmitted, submittedPdf } from '#tests/support/evidence-files.ts'
import { madeAt, makePerson } from '#tests/support/factories.ts'
import { makeGuest } from '#tests/support/guests.ts'
import { makePendingImport, makePendingOld, makePendingPack } from '#tests/support/pending-import.ts'
import { makeSupplierDoors } from '#tests/support/supplier-directory.ts'
import { makeSupplierQuestion } from '#tests/support/supplier-question.ts'
import { toldBeside } from '#tests/support/told-campaign.ts'

/** What the addresses of the product are made of, for one tenant. */
export interface Ids {
  /** A campaign past its deadline, with its panel and one submission. */
  campaignId: string
  invitationId: string
  submissionId: string
  /** A launched campaign whose invitation has been sent. */
  launchedId: string
  /** A campaign that is still prepared. */
  draftId: string
  templateId: string
  token: string
  question: string
  /** Declared not applicable by the supplier of the closed campaign. */
  notApplicable: string
  criterion: string
  /** Somebody of the organisation who holds no door of the sweep. */
  personId: string
  /** A mail of the instance: its operator's, whatever the tenant. */
  mailId: string
  /** A file of the supplier's own, which its submission cites. */
  evidenceId: string
  /** A question that a supplier asked in the launched campaign. */
  supplierQuestion: string
  /** What stops the reminders of a request, without signing in. */
  reminderToken: string
  /** A dossier that the supplier offered to the buyer. */
  offerId: string
  /** A file that the respondent sent and has not decided on. */
  pendingImport: string
  pendingPack: string
  /** The access of a guest to the response of the closed campaign, which ended with it. */
  accessId: string
  /** An entry of the buyer's directory, and a file of suppliers that its buyer has not decided on. */
  supplierId: string
  supplierImport: string
  pendingOld: string
  /** A campaign whose debriefing is done, and the response that was told. */
  toldCampaign: string
  toldInvitation: string
  /** An action of its progress plan. */
  progressAction: string
  /** An evaluator of the closed campaign whose declared interest waits for the buyer. */
  interestedId: string
  /** A campaign that told its suppliers apart, and what its buyer made of it. */
  bridged: string
  bridgeItem: string
  /** What the supplier of the closed campaign was asked to clarify, and has. */
  clarificationId: string
}

export interface Principal {
  name: string
  personId: string | null
  role: Role | 'operator' | 'visitor'
  /** True when what `own` names belongs to this principal, or is assigned to them. */
  owns: boolean
}

interface Instance {
  db: Db
  secret: string
}

const roles: Role[] = ['admin', 'buyer', 'reader']

async function tenant(
  { db, secret }: Instance,
  owns: boolean,
  label: string,
): Promise<{ ids: Ids; principals: Principal[] }> {
  const file = submittedPdf()
  const closed = await closedCampaign(db, {
    apart: true,
    suppliers: [
      {
        'GOV-1': answered('Une politique.', { evidence: [file] }),
        'GOV-2': notApplicable('Aucun site exploité en propre.'),
      },
    ],
  })
  const launched = await makeLaunchedCampaign(db)
  // The launched campaign moves to the buyer of the closed one: one tenant, two campaigns.
  const move = { organisation_id: closed.organisation.id }
  await db.updateTable('campaign').set(move).where('id', '=', launched.campaignId).execute()
  const draftId = await makeDraft(db, { ...launched, buyer: closed.organisation })
  const { invitationId, submissionId, respondent } = closed.suppliers[0]!
  await keepSubmitted(db, file, closed.suppliers[0]!)
  const interest = { interest: 1, description: 'Une part du capital du fournisseur.' }
  await db.updateTable('interest_declaration').set(interest).where('person_id', '=', closed.panel[1]!.id).execute()
  const principals: Principal[] = []
  for (const role of roles) {
    const person = await makePerson(db, { organisationId: closed.organisation.id, roles: [role] })
    principals.push({ name: `${label} ${role}`, personId: person.id, role, owns })
  }
  const unassigned = await makePerson(db, {
    organisationId: closed.organisation.id,
    roles: ['evaluator'],
    function: 'rse',
  })
  principals.push(
    { name: `${label} evaluator`, personId: closed.panel[0]!.id, role: 'evaluator', owns },
    { name: `${label} evaluator outside the panel`, personId: unassigned.id, role: 'evaluator', owns: false },
    { name: `${label} respondent`, personId: respondent.id, role: 'respondent', owns },
  )
  const guest = await makeGuest(db, closed.suppliers[0]!)
  // The request is over: what a guest could open is nothing to them any more.
  principals.push({ name: `${label} guest`, personId: guest.personId, role: 'guest', owns: false })
  const author = { organisationId: closed.suppliers[0]!.organisation.id, actorId: respondent.id }
  await fillLibrary(db, author, { 'GOV-1': 'Une politique.' })
  const ids = {
    campaignId: closed.campaignId,
    invitationId,
    submissionId,
    launchedId: launched.campaignId,
    draftId,
    templateId: await makeTemplate(db, closed, draftId),
    token: launched.invitations[0]!.token,
    question: 'GOV-1',
    notApplicable: 'GOV-2',
    criterion: 'GOV',
    personId: unassigned.id,
    mailId: '',
    evidenceId: file.id,
    supplierQuestion: await makeSupplierQuestion(db, { ...launched, personId: respondent.id }),
    reminderToken: reminderToken(secret, launched.invitations[0]!.id),
    offerId: await makeOffer(db, {
      ...author,
      buyer: { organisationId: closed.organisation.id, actorId: closed.buyer.id },
    }),
    pendingImport: await makePendingImport(db, { invitationId, personId: respondent.id }),
    pendingPack: await makePendingPack(db, { invitationId, personId: respondent.id }),
    accessId: guest.accessId,
    ...(await makeSupplierDoors(db, {
      organisationId: closed.organisation.id,
      actorId: principals.find(({ role }) => role === 'buyer')?.personId ?? '',
    })),
    pendingOld: await makePendingOld(db, { invitationId, personId: respondent.id }),
    ...(await toldBeside(db, closed)),
    interestedId: closed.panel[1]!.id,
    ...(await bridgeBeside(db, closed)),
    clarificationId: await clarified(db, closed),
  }
  return { ids, principals }
}

async function clarified(db: Db, closed: Awaited<ReturnType<typeof closedCampaign>>): Promise<string> {
  await ask(db, closed)
  await complete(db, closed)
  return (await complementKey(db, closed)).clarificationId
}

async function makeTemplate(
  db: Db,
  { organisation, buyer }: Awaited<ReturnType<typeof closedCampaign>>,
  campaignId: string,
): Promise<string> {
  const by = { organisationId: organisation.id, actorId: buyer.id, now: madeAt, newId: randomId }
  const saved = await saveTemplate(db, { ...by, campaignId, template: 'Hébergement' })
  if (!saved.ok) throw new Error(saved.reason)
  return saved.id
}

export interface Cast {
  own: Ids
  other: Ids
  nothing: Ids
  principals: Principal[]
}

/** Two tenants with everything, and everyone who may knock: their people, the operator, and nobody. */
export async function castOf({ db, secret }: Instance): Promise<Cast> {
  const own = await tenant({ db, secret }, true, 'own')
  const other = await tenant({ db, secret }, false, 'other')
  const operator = await makePerson(db, { isOperator: true })
  const { id: mailId } = await db.selectFrom('outbox').select('id').limit(1).executeTakeFirstOrThrow()
  own.ids.mailId = mailId
  other.ids.mailId = mailId
  const nothing: Ids = {
    campaignId: randomId(),
    invitationId: randomId(),
    submissionId: randomId(),
    launchedId: randomId(),
    draftId: randomId(),
    templateId: randomId(),
    token: randomId(),
    question: 'GOV-1',
    notApplicable: 'GOV-2',
    criterion: 'GOV',
    personId: randomId(),
    mailId,
    evidenceId: randomId(),
    supplierQuestion: randomId(),
    reminderToken: randomId(),
    offerId: randomId(),
    pendingImport: randomId(),
    pendingPack: randomId(),
    accessId: randomId(),
    supplierId: randomId(),
    supplierImport: randomId(),
    pendingOld: randomId(),
    toldCampaign: randomId(),
    toldInvitation: randomId(),
    progressAction: randomId(),
    interestedId: randomId(),
    bridged: randomId(),
    bridgeItem: randomId(),
    clarificationId: randomId(),
  }
  const everyone: Principal[] = [
    { name: 'visitor', personId: null, role: 'visitor', owns: false },
    { name: 'operator', personId: operator.id, role: 'operator', owns: false },
  ]
  return { own: own.ids, other: other.ids, nothing, principals: [...everyone, ...own.principals, ...other.principals] }
}

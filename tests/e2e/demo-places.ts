import { invitationToken } from '#app/features/campaigns/launch.server.ts'
import { personaEmails } from '#app/features/demo/personas.ts'
import { demoId } from '#app/features/demo/world.server.ts'
import { offerDossier } from '#app/features/dossier/offer-mutations.server.ts'
import { reminderToken } from '#app/features/reminders/reminder-mail.server.ts'
import { decideImport } from '#app/features/suppliers/import-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import type { Db } from '#db/client.server.ts'
import { makeSupplierImport } from '#tests/support/supplier-directory.ts'

/** What the addresses of the demonstration's pages are made of. */
export interface Places {
  assessed: string
  closed: string
  running: string
  draft: string
  template: string
  /** A response of the assessed campaign, and one of the closed one. */
  assessedResponse: string
  /** Of the assessed campaign too: one that was told, and one whose supplier flagged an error. */
  toldResponse: string
  flaggedResponse: string
  progressAction: string
  bridgeItem: string
  closedResponse: string
  /** An invitation of the running campaign that nobody has claimed. */
  unclaimed: string
  /** The secret of its link, and what stops its reminders. */
  token: string
  reminders: string
  /** The open request of the supplier, and one that it has submitted. */
  openRequest: string
  submittedRequest: string
  /** The evaluator of IT, and a criterion that they mark in the closed campaign. */
  person: string
  criterion: string
  /** Who declared an interest in the running campaign. */
  interested: string
  /** What another supplier has been asked to clarify. */
  clarifiedRequest: string
  clarification: string
  /** A question that waits for the buyer. */
  question: string
  /** A piece of the supplier's evidence. */
  piece: string
  /** Somebody who asks to take part in the supplier's open request, and the link from which one asks. */
  guest: string
  joinToken: string
  /** A dossier that the supplier has offered to the buyer. */
  offer: string
  /** An entry of the buyer's directory, a file of suppliers that waits for a word, and one that is being written. */
  supplierEntry: string
  supplierImport: string
  runningImport: string
  /** An old questionnaire that the supplier has sent and not decided on. */
  oldQuestionnaire: string
}

/** Finds the places of a filled demonstration. */
export async function placesOf(db: Db, secret: string): Promise<Places> {
  const person = (email: string) =>
    db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  const buyer = await memberOf(db, personaEmails.buyer)
  const supplier = await memberOf(db, personaEmails.supplier)
  const campaign = async (status: 'assessed' | 'closed' | 'launched' | 'draft') => {
    const rows = db
      .selectFrom('campaign')
      .select('id')
      .where('organisation_id', '=', buyer)
      .where('status', '=', status)
    return (await rows.executeTakeFirstOrThrow()).id
  }
  const places = {
    assessed: await campaign('assessed'),
    closed: await campaign('closed'),
    running: await campaign('launched'),
    draft: await campaign('draft'),
  }
  const invitation = async (status: 'submitted' | 'sent', where: { campaign?: string; supplier?: string }) => {
    let rows = db
      .selectFrom('invitation')
      .select('id')
      .where('status', '=', status)
      .where('campaign_id', '!=', demoId('campaign', 'earlier'))
    if (where.campaign) rows = rows.where('campaign_id', '=', where.campaign)
    if (where.supplier) rows = rows.where('organisation_id', '=', where.supplier)
    return (await rows.orderBy('id').executeTakeFirstOrThrow()).id
  }
  const link = await db
    .selectFrom('invitation')
    .select(['id', 'token_nonce'])
    .where('campaign_id', '=', places.running)
    .where('status', '=', 'sent')
    .executeTakeFirstOrThrow()
  const evaluator = await person(personaEmails['evaluator-it'])
  const marked = await db
    .selectFrom('campaign_evaluator')
    .select('criterion_id')
    .where('campaign_id', '=', places.closed)
    .where('person_id', '=', evaluator.id)
    .orderBy('criterion_id')
    .executeTakeFirstOrThrow()
  const piece = await db
    .selectFrom('evidence')
    .select('id')
    .where('organisation_id', '=', supplier)
    .orderBy('id')
    .executeTakeFirstOrThrow()
  const question = await db
    .selectFrom('supplier_question')
    .select('id')
    .where('status', '=', 'asked')
    .executeTakeFirstOrThrow()
  const guest = await db
    .selectFrom('access_request as g')
    .innerJoin('invitation as i', 'i.id', 'g.invitation_id')
    .select(['g.id', 'i.id as invitationId', 'i.token_nonce'])
    .where('g.organisation_id', '=', supplier)
    .where('g.status', '=', 'asked')
    .executeTakeFirstOrThrow()
  const old = await db
    .selectFrom('pending_import')
    .select('id')
    .where('kind', '=', 'questionnaire')
    .where('organisation_id', '=', supplier)
    .executeTakeFirstOrThrow()
  const clarification = await db
    .selectFrom('clarification')
    .select(['id', 'invitation_id'])
    .where('submitted_at', 'is', null)
    .executeTakeFirstOrThrow()
  const template = await db.selectFrom('campaign_template').select('id').executeTakeFirstOrThrow()
  const progressAction = async () => {
    const row = db.selectFrom('progress_action').select('id').where('state', '=', 'in_progress')
    return (await row.executeTakeFirstOrThrow()).id
  }
  const telling = async (told: boolean) => {
    const rows = db.selectFrom('debriefing').select('invitation_id as id').where('campaign_id', '=', places.assessed)
    return (await rows.where('published_at', told ? 'is not' : 'is', null).executeTakeFirstOrThrow()).id
  }
  return {
    ...places,
    toldResponse: await telling(true),
    flaggedResponse: await telling(false),
    progressAction: await progressAction(),
    bridgeItem: (await db.selectFrom('bridge_item').select('id').orderBy('id').executeTakeFirstOrThrow()).id,
    template: template.id,
    oldQuestionnaire: old.id,
    guest: guest.id,
    joinToken: invitationToken(secret, { id: guest.invitationId, nonce: guest.token_nonce }),
    question: question.id,
    assessedResponse: await invitation('submitted', { campaign: places.assessed }),
    closedResponse: await invitation('submitted', { campaign: places.closed }),
    unclaimed: link.id,
    token: invitationToken(secret, { id: link.id, nonce: link.token_nonce }),
    reminders: reminderToken(secret, link.id),
    openRequest: await invitation('sent', { supplier }),
    submittedRequest: await invitation('submitted', { supplier }),
    person: evaluator.id,
    criterion: marked.criterion_id,
    clarifiedRequest: clarification.invitation_id,
    clarification: clarification.id,
    interested: (await person(personaEmails['evaluator-csr'])).id,
    piece: piece.id,
    offer: await offeredDossier(db, { buyer, supplier }),
    ...(await directoryPlaces(db, buyer, places.assessed)),
  }
}

/** Files of the assessed campaign's record in every state, one of them held by a maker that never comes back here. */
async function recordFiles(db: Db, campaignId: string, key: { organisationId: string; actorId: string }) {
  const now = new Date().toISOString()
  const far = '2099-01-01T00:00:00.000Z'
  const row = {
    campaign_id: campaignId,
    organisation_id: key.organisationId,
    attempt: 1,
    tries: 1,
    lease_until: null,
    done: 0,
    about: 0,
    stands_for: null,
    size: null,
    sha256: null,
    asked_by: key.actorId,
    asked_at: now,
    made_at: null,
    expires_at: far,
  }
  await db
    .insertInto('record_file')
    .values([
      { ...row, id: 'a', format: 'pdf', language: 'fr', state: 'making', done: 120, about: 265, lease_until: far },
      { ...row, id: 'b', format: 'pdf', language: 'en', state: 'failed' },
      { ...row, id: 'c', format: 'xlsx', language: 'fr', state: 'done', stands_for: '', size: 1, made_at: now },
    ])
    .execute()
}

async function directoryPlaces(db: Db, organisationId: string, assessed: string) {
  const email = personaEmails.buyer
  const actor = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  const entry = db.selectFrom('supplier_entry').select('id').where('organisation_id', '=', organisationId)
  const owner = { organisationId, actorId: actor.id, now: new Date().toISOString() }
  await recordFiles(db, assessed, owner)
  const running = await makeSupplierImport(db, owner)
  await decideImport(db, { ...owner, importId: running, chosen: {}, confirm: true })
  return {
    supplierEntry: (await entry.orderBy('id').executeTakeFirstOrThrow()).id,
    supplierImport: await makeSupplierImport(db, owner),
    runningImport: running,
  }
}

async function memberOf(db: Db, email: string): Promise<string> {
  const row = await db
    .selectFrom('membership as m')
    .innerJoin('person as p', 'p.id', 'm.person_id')
    .select('m.organisation_id')
    .where('p.email', '=', email)
    .executeTakeFirstOrThrow()
  return row.organisation_id
}

/** The only act of the lot: the demonstration leaves to its reader to offer a dossier. */
async function offeredDossier(db: Db, { buyer, supplier }: { buyer: string; supplier: string }): Promise<string> {
  const email = personaEmails.supplier
  const actor = await db.selectFrom('person').select('id').where('email', '=', email).executeTakeFirstOrThrow()
  const now = new Date().toISOString()
  const criteria = ['GOV', 'FOR', 'MES', 'SRV']
  const offer = { organisationId: supplier, buyerId: buyer, actorId: actor.id, criteria, message: 'Bonjour.' }
  const offered = await offerDossier(db, { ...offer, now, newId: randomId })
  if (!offered.ok) throw new Error(`refused: ${offered.fault}`)
  return offered.offerId
}

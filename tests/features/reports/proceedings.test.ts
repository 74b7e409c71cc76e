import { expect, test } from 'vitest'
import { launchCommitment } from '#app/domain/campaign/launch.ts'
import { canonicalJson } from '#app/domain/proofs/canonical.ts'
import { assessCampaign } from '#app/features/assessment/assess-mutations.server.ts'
import { withdrawClarification } from '#app/features/clarifications/withdrawing-mutations.server.ts'
import { decideInterest } from '#app/features/declarations/deciding-mutations.server.ts'
import { signDeclaration } from '#app/features/declarations/signing-mutations.server.ts'
import { campaignRecord } from '#app/features/reports/record.server.ts'
import { type RecordFile, recordFile } from '#app/features/reports/record-json.ts'
import { recordPdf } from '#app/features/reports/record-pdf.server.ts'
import { amendedLines, declaredText, extendedText, outcomeOf, settledText } from '#app/features/reports/record-words.ts'
import { recordWorkbook } from '#app/features/reports/record-workbook.ts'
import { writeWorkbook } from '#app/features/spreadsheets/write.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { formats } from '#app/i18n/formats.ts'
import type { Db } from '#db/client.server.ts'
import { ask, complementKey, complete } from '#tests/support/clarifications.ts'
import { closedCampaign, deadline } from '#tests/support/closed-campaign.ts'
import { testDatabase } from '#tests/support/db.ts'
import { actsOn, type Campaign, keyOf } from '#tests/support/panel-acts.ts'
import { pdfPages, pdfTags } from '#tests/support/pdf.ts'
import { readBytes } from '#tests/support/workbooks.ts'

const sending = { baseUrl: 'https://etalon.example', newId: randomId }
const interest = 'Ma sœur dirige les ventes du Fournisseur 1.'
const kept = 'Le lien est ancien et sans objet ici.'
const amended = 'Des fournisseurs ont demandé plus de temps pendant les congés.'
const extended = 'Panne de sa messagerie le jour de la date limite.'
const forced = 'Un évaluateur a quitté l’organisation.'
const withdrawn = 'La réponse à une autre question le dit déjà.'
const later = '2026-11-15T09:00:00.000Z'

/** A second version of the rules, whose deadline is a day later. */
async function amend(db: Db, { campaignId, settings, buyer }: Campaign) {
  const first = await db.selectFrom('launch_version').selectAll().executeTakeFirstOrThrow()
  const before = JSON.parse(first.settings) as typeof settings
  const after = { ...before, deadline: '2026-11-11T17:00:00.000Z' }
  const salt = '1'.repeat(64)
  await db
    .insertInto('launch_version')
    .values({
      id: 'second',
      campaign_id: campaignId,
      version: 2,
      settings: canonicalJson(after),
      salt,
      commitment: launchCommitment(after, salt, first.commitment),
      previous_commitment: first.commitment,
      reason: amended,
      author_id: buyer.id,
      created_at: '2026-11-09T09:00:00.000Z',
    })
    .execute()
}

/** A campaign on whose way everything happened that a record has to tell. */
async function eventful(db: Db) {
  const campaign = await closedCampaign(db, { scope: ['GOV-1'], declared: false })
  const key = { ...keyOf(campaign), actorId: campaign.buyer.id }
  const [first, second] = campaign.panel
  await signDeclaration(db, { ...sending, ...key, actorId: first!.id, interest: true, description: interest })
  await decideInterest(db, { ...key, personId: first!.id, decision: 'kept', reason: kept })
  await signDeclaration(db, { ...sending, ...key, actorId: second!.id, interest: false, description: '' })
  await amend(db, campaign)
  const { invitationId } = campaign.suppliers[0]!
  await db
    .insertInto('extension')
    .values({
      id: 'extension',
      campaign_id: campaign.campaignId,
      invitation_id: invitationId,
      previous_deadline: deadline,
      deadline: '2026-11-11T18:00:00.000Z',
      reason: extended,
      person_id: campaign.buyer.id,
      granted_at: '2026-11-10T16:00:00.000Z',
    })
    .execute()
  const { mark, lock } = actsOn(db, campaign)
  for (const evaluator of [0, 1]) {
    await mark(evaluator, 'GOV-1', 1)
    await lock(evaluator)
  }
  await db.updateTable('reveal').set({ forced: 1, reason: forced }).execute()
  await ask(db, campaign)
  const { clarificationId } = await complementKey(db, campaign)
  await withdrawClarification(db, { ...sending, ...key, clarificationId, reason: withdrawn })
  await ask(db, campaign, [0], { now: '2026-11-13T08:00:00.000Z' })
  await complete(db, campaign)
  const done = await assessCampaign(db, { ...key, now: later })
  if (!done.ok) throw new Error(done.reason)
  const found = await campaignRecord(db, { ...key, now: later })
  if (!found?.ok) throw new Error('no record')
  return found.record
}

test.each(['fr', 'en'] as const)(
  'declarations, amendments, extensions, forced reveals and clarifications stand in the three files, %s',
  async (lang) => {
    await using database = await testDatabase()
    const record = await eventful(database.db)
    const words = { lang, t: dictionary(lang), f: formats(lang) }
    const { t, f } = words
    const { timeZone } = record.launch.settings
    const file = JSON.parse(JSON.stringify(recordFile(record))) as RecordFile
    const { proceedings } = file.record
    const { declarations, amendments, extensions, forcedReveals, clarifications } = proceedings
    expect([declarations, amendments, extensions, forcedReveals, clarifications].map(({ length }) => length)).toEqual([
      2, 1, 1, 1, 2,
    ])
    expect(declarations.map(({ interest, decision }) => `${interest} ${decision}`).sort()).toEqual([
      'false null',
      'true kept',
    ])
    expect(file.record.log.entries.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['interest_declared', 'interest_decided', 'clarification_withdrawn', 'assessed']),
    )

    /** What each sheet must hold, cell by cell, and the PDF row by row. */
    const rows: Record<string, string[][]> = {
      [t.record.proceedings.declarations]: declarations.map((one) => [
        one.name,
        t.terms.functions[one.function],
        one.criteria.join(', '),
        f.instant(one.signedAt, timeZone),
        declaredText(one, words),
        settledText(one, timeZone, words),
      ]),
      [t.record.proceedings.amendments]: amendments.map((one) => [
        String(one.version),
        f.instant(one.at, timeZone),
        one.author ?? '',
        amendedLines(one, proceedings, timeZone, words).join('\n'),
        one.reason ?? '',
        one.commitment,
      ]),
      [t.record.proceedings.extensions]: extensions.map((one) => [
        one.supplier,
        f.instant(one.at, timeZone),
        extendedText(one, timeZone, words),
        one.reason,
      ]),
      [t.record.proceedings.forced]: forcedReveals.map((one) => [
        one.supplier,
        one.criterion,
        f.instant(one.at, timeZone),
        one.by,
        one.reason,
      ]),
      [t.clarifications.title]: clarifications.map((one) => [
        one.supplier,
        one.questionId,
        f.instant(one.askedAt, timeZone),
        one.reason,
        outcomeOf(one, timeZone, words),
        one.text ?? '',
        one.hash ?? '',
      ]),
    }
    const texts = Object.values(rows).flat(2)
    for (const said of [interest, kept, amended, extended, forced])
      expect(texts.some((text) => text.includes(said))).toBe(true)

    const reading = await readBytes(await writeWorkbook(recordWorkbook(record, words)), 'record.xlsx')
    if (!reading.ok) throw new Error(reading.fault)
    for (const [name, expected] of Object.entries(rows)) {
      const sheet = reading.workbook.sheets.find((one) => one.name === name)
      const said = sheet?.rows.slice(1).map((cells) => expected[0]!.map((_, index) => cells[index] ?? ''))
      expect(said, name).toEqual(expected)
    }
    const pdf = await recordPdf(record, words)
    const squeezed = (text: string) => text.replace(/[\s\u00a0\u202f]+/g, '')
    const tags = squeezed(Array.from(pdfTags(pdf).matchAll(/"(.*)"/g), ([, said]) => said).join(''))
    const told = texts.filter((text) => text !== '' && text !== 'GOV')
    for (const text of told) for (const line of text.split('\n')) expect(tags).toContain(squeezed(line))
    const contents = squeezed(pdfPages(pdf)[0] ?? '')
    for (const name of Object.keys(rows)) expect(contents).toContain(squeezed(name))
  },
  60_000,
)

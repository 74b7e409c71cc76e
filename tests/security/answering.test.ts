import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkReceiptTexts } from '#app/domain/proofs/receipt.ts'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { randomId } from '#app/http/context.server.ts'
import { paths } from '#app/http/paths.ts'
import { testPassword } from '#tests/support/factories.ts'
import { answerAll, answerOf, full, makeSupplierTeam, openRequest, whileOpen } from '#tests/support/open-request.ts'
import { knownVisitor, signedIn } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'

let server: TestServer
let now = whileOpen
const wait = (minutes: number) => {
  now = new Date(Date.parse(now) + minutes * 60_000).toISOString()
}

beforeAll(async () => {
  server = await startServer({ now: () => now })
})
afterAll(() => server?.stop())

/** The value that a page gives a field, as a browser would send it back. */
function shown(html: string, name: string): string {
  const field = new RegExp(`<input[^>]*name="${name.replace('.', '\\.')}"[^>]*>`).exec(html)?.[0] ?? ''
  return /value="([^"]*)"/.exec(field)?.[1] ?? ''
}

const isTicked = (html: string, name: string, value = 'yes') => {
  const box = [...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => tag.includes(`name="${name}"`) && tag.includes(`value="${value}"`))
  return box === undefined ? undefined : box.includes('checked')
}

const typed = (text: string, more: Record<string, string> = {}) => ({
  'GOV-1.text': text,
  'GOV-1.state': 'in_place',
  'GOV-1.stateDate': '',
  'GOV-1.naReason': '',
  ...more,
})

async function request() {
  const opened = await openRequest(server.app.db)
  const visitor = await signedIn(server, opened.owner.id)
  return { ...opened, visitor, path: paths.requestCriterion(opened.invitationId, 'GOV') }
}

describe('writing on a criterion', () => {
  test('a draft that lacks something is kept, and the page says so beside what is missing', async () => {
    const { visitor, path, invitationId } = await request()
    const revision = shown((await visitor.get(path)).text, 'GOV-1.revision')
    const sent = typed('Déploiement en cours sur deux sites.', {
      'GOV-1.state': 'in_progress',
      'GOV-1.revision': revision,
    })
    const answer = await visitor.post(path, sent)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Votre texte est enregistré à')
    expect(answer.text).toContain('Reste à compléter')
    expect(answer.text).toContain('href="#f-GOV-1-stateDate"')
    expect(answer.text).toContain('Déploiement en cours sur deux sites.')
    const row = await answerOf(server.app.db, invitationId, 'GOV-1')
    expect(row).toMatchObject({ text: 'Déploiement en cours sur deux sites.', state: 'in_progress', reviewed: 0 })
    // The page that came back carries the revision it was kept under: sending it again completed is no conflict.
    const again = { ...sent, 'GOV-1.stateDate': '2027-03-31', 'GOV-1.revision': shown(answer.text, 'GOV-1.revision') }
    expect((await visitor.post(path, again)).status).toBe(303)
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({
      state_date: '2027-03-31',
      reviewed: 1,
    })
  })

  test('after a save the page shows what weakens the text, with the words that it is about', async () => {
    const { visitor, path } = await request()
    const text = 'Nous allons étendre ce bilan à l’ensemble du groupe dans la mesure du possible.'
    expect((await visitor.post(path, typed(text, { 'GOV-1.revision': '1' }))).status).toBe(303)
    const page = (await visitor.get(path)).text
    expect(page).toMatch(/class="chip">promesse\u202f: «\u202f[Nn]ous allons/)
    expect(page).toMatch(/class="chip">formule vague\u202f: «\u202fdans la mesure du possible/)
  })

  test('on a conflict both versions stand there with state, author and moment; what one did not touch is no conflict', async () => {
    const { visitor, path, key, colleague, invitationId } = await request()
    const before = (await visitor.get(path)).text
    wait(5)
    const theirs = full('La version de Karim.', { state: 'planned', stateDate: '2027-06-30' })
    await saveAnswers(server.app.db, {
      ...{ ...key, now, actorId: colleague.id },
      answers: [{ questionId: 'GOV-1', revision: 1, content: theirs }],
    })
    const untouched = {
      ...typed('', { 'GOV-1.state': '', 'GOV-1.revision': shown(before, 'GOV-1.revision') }),
      ...{ 'GOV-2.text': 'Deux référents.', 'GOV-2.state': 'in_place', 'GOV-2.stateDate': '', 'GOV-2.naReason': '' },
      'GOV-2.revision': shown(before, 'GOV-2.revision'),
    }
    expect((await visitor.post(path, untouched)).status).toBe(303)
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({ text: 'La version de Karim.' })

    const answer = await visitor.post(path, typed('Ma version.', { 'GOV-1.revision': shown(before, 'GOV-1.revision') }))
    expect(answer.status).toBe(409)
    for (const words of ['La version de Karim.', 'Ma version.', 'Karim Salvetat', 'Prévu, échéance', '30 juin 2027'])
      expect(answer.text).toContain(words)
    const settled = typed('Ma version.', { 'GOV-1.revision': shown(answer.text, 'GOV-1.revision') })
    expect((await visitor.post(path, settled)).status).toBe(303)
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({
      text: 'Ma version.',
      state: 'in_place',
    })
  })

  test('a text that comes after the deadline is given back, and the page offers nothing to write in', async () => {
    const { visitor, path, campaignId, invitationId } = await request()
    await visitor.get(path)
    await server.app.db.updateTable('campaign').set({ deadline: now }).where('id', '=', campaignId).execute()
    const answer = await visitor.post(path, typed('Arrivé une minute trop tard.', { 'GOV-1.revision': '1' }))
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Arrivé une minute trop tard.')
    expect(answer.text).not.toMatch(/<(select|textarea)/)
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({ text: '', revision: 1 })
  })
})

describe('an expired session', () => {
  const text = 'Un texte long écrit pendant que la session expirait, qui ne doit pas se perdre.'

  test('answers 401 with the sign-in form carrying what was typed, and gives it back to the same person', async () => {
    const { visitor, path, owner, invitationId } = await request()
    const revision = shown((await visitor.get(path)).text, 'GOV-1.revision')
    wait(60 * 24 * 40)
    const refused = await visitor.post(path, typed(text, { 'GOV-1.revision': revision }))
    expect(refused.status).toBe(401)
    const sealed = shown(refused.text, 'typed')
    expect(sealed.length).toBeGreaterThan(100)
    expect(refused.text).not.toContain(text)

    const wrong = await visitor.post(paths.signIn, {
      email: owner.email,
      password: 'pas le bon mot de passe',
      typed: sealed,
    })
    expect(wrong.status).toBe(422)
    expect(shown(wrong.text, 'typed')).toBe(sealed)

    const resumed = await visitor.post(paths.signIn, { email: owner.email, password: testPassword, typed: sealed })
    expect(resumed.status).toBe(200)
    expect(resumed.text).toContain(text)
    expect(resumed.text).toContain(`action="${path}"`)
    // Nothing is written before the person sends it again.
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({ text: '' })
    now = whileOpen
    const fields = Object.keys(typed('')).map((name) => [name, shown(resumed.text, name)] as const)
    const replay = Object.fromEntries([...fields, ['GOV-1.revision', shown(resumed.text, 'GOV-1.revision')]])
    const again = await signedIn(server, owner.id)
    expect((await again.post(path, replay)).status).toBe(303)
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({ text })
  })

  test('gives nothing of it to anybody else', async () => {
    const { visitor, path, colleague, invitationId } = await request()
    await visitor.get(path)
    wait(60 * 24 * 40)
    const sealed = shown((await visitor.post(path, typed(text, { 'GOV-1.revision': '1' }))).text, 'typed')
    now = whileOpen
    const other = await knownVisitor(server, colleague.id)
    const entered = await other.post(paths.signIn, { email: colleague.email, password: testPassword, typed: sealed })
    expect(entered.status).toBe(303)
    expect(entered.location).toBe(paths.home)
    expect(entered.text).not.toContain(text)
    expect(await answerOf(server.app.db, invitationId, 'GOV-1')).toMatchObject({ text: '' })
  })
})

describe('reviewing and submitting', () => {
  test('a refused form keeps every box as it was ticked, and submits nothing', async () => {
    const opened = await request()
    const { visitor, invitationId } = opened
    const path = paths.requestReview(invitationId)
    await answerAll(server.app.db, opened, ['GOV-1', 'MES-1'])
    const page = (await visitor.get(path)).text
    expect(isTicked(page, 'updateLibrary')).toBe(true)
    const form = { requestKey: shown(page, 'requestKey'), seen: shown(page, 'seen') }
    const refused = await visitor.post(path, { ...form, attested: 'yes', variants: 'MES-1' })
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('f-confirmUnanswered-error')
    expect(refused.text).toContain('GOV-2')
    const boxes = ['attested', 'confirmUnanswered', 'updateLibrary'].map((name) => isTicked(refused.text, name))
    expect(boxes).toEqual([true, false, false])
    expect(isTicked(refused.text, 'variants', 'MES-1')).toBe(true)
    expect(isTicked(refused.text, 'variants', 'GOV-1')).toBe(false)
    const rows = server.app.db.selectFrom('submission').select('id').where('invitation_id', '=', invitationId)
    expect(await rows.execute()).toEqual([])

    const sent = await visitor.post(path, { ...form, attested: 'yes', confirmUnanswered: 'yes' })
    expect(sent.location).toBe(paths.receipt(invitationId, 1))
    expect((await visitor.get(path.replace('review', 'receipt/1'))).text).toMatch(/[0-9a-f]{64}/)
  })

  test('a page that has changed meanwhile asks for the attestation again', async () => {
    const opened = await request()
    const { visitor, invitationId, key } = opened
    await answerAll(server.app.db, opened)
    const path = paths.requestReview(invitationId)
    const page = (await visitor.get(path)).text
    const edit = { questionId: 'GOV-1', revision: 2, content: full('Changée après la lecture.') }
    await saveAnswers(server.app.db, { ...key, answers: [edit] })
    const form = { requestKey: randomId(), seen: shown(page, 'seen'), attested: 'yes', updateLibrary: 'yes' }
    const refused = await visitor.post(path, form)
    expect(refused.status).toBe(409)
    expect(isTicked(refused.text, 'attested')).toBe(false)
    expect(isTicked(refused.text, 'updateLibrary')).toBe(true)
    expect(refused.text).toContain('Changée après la lecture.')
  })

  test('state, date and reason are written in words, never as stored', async () => {
    const opened = await request()
    const { visitor, invitationId, key } = opened
    const naReason = 'Aucun terminal n’est fourni par nos équipes.'
    const answers = [
      { questionId: 'GOV-1', revision: 1, content: full('Décidé.', { state: 'planned', stateDate: '2027-03-31' }) },
      { questionId: 'GOV-2', revision: 1, content: full('Un texte aussi.', { state: 'not_applicable', naReason }) },
    ]
    await saveAnswers(server.app.db, { ...key, answers })
    for (const path of [paths.requestReview(invitationId), paths.requestPreview(invitationId)]) {
      const { status, text } = await visitor.get(path)
      expect(status).toBe(200)
      expect(text).toContain('31 mars 2027')
      expect(text).not.toContain('2027-03-31')
      expect(text).toContain(naReason)
      expect(text).toContain('Un texte aussi.')
    }
  })

  test('the receipt comes as JSON and PDF, and its JSON checks against the export', async () => {
    const opened = await request()
    const { visitor, invitationId } = opened
    await answerAll(server.app.db, opened)
    const form = { requestKey: randomId(), attested: 'yes', updateLibrary: 'yes' }
    expect((await visitor.post(paths.requestReview(invitationId), form)).status).toBe(303)
    const receipt = await visitor.get(paths.receiptJson(invitationId, 1))
    const exported = await visitor.get(paths.responseExport(invitationId, 1))
    expect(checkReceiptTexts(receipt.text, exported.text)).toMatchObject({ ok: true })
    const pdf = await visitor.get(paths.receiptPdf(invitationId, 1, 'en'))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    expect(pdf.headers.get('content-disposition')).toContain('attachment')
    expect(pdf.text.startsWith('%PDF-1.7')).toBe(true)
    const other = await makeSupplierTeam(server.app.db, 'Bexley Hosting')
    const stranger = await signedIn(server, other.owner.id)
    expect((await stranger.get(paths.receiptPdf(invitationId, 1))).status).toBe(404)
  })

  test('a colleague is sent to who owns the request, takes it over, and may then submit', async () => {
    const opened = await request()
    const { invitationId, owner, colleague } = opened
    await answerAll(server.app.db, opened)
    const visitor = await signedIn(server, colleague.id)
    const review = paths.requestReview(invitationId)
    const barred = (await visitor.get(review)).text
    expect(barred).toContain('Aline Ferrand')
    expect(barred).toContain(paths.requestOwner(invitationId))
    expect(isTicked(barred, 'attested')).toBeUndefined()
    const path = paths.requestOwner(invitationId)
    expect((await visitor.get(path)).text).toContain('à la place de Aline Ferrand')
    const stale = await visitor.post(path, { from: colleague.id, to: colleague.id })
    expect(stale.status).toBe(422)
    expect((await visitor.post(path, { from: owner.id, to: colleague.id })).location).toBe(review)
    expect(isTicked((await visitor.get(review)).text, 'attested')).toBe(false)
  })
})

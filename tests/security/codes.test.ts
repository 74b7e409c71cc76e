import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { mailedCode } from '#tests/support/codes.ts'
import { madeAt, makeMember, makePerson, makeSupplier, testPassword } from '#tests/support/factories.ts'
import { signedIn, Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'

let server: TestServer
const challengeIn = (text: string) => /name="challenge" value="([^"]*)"/.exec(text)?.[1] ?? ''
const person = { name: 'Maud Terrier', organisationName: 'Aubrac Cloud SAS' }

beforeEach(async () => {
  server = await startServer({ now: () => madeAt })
})
afterEach(() => server?.stop())

describe('claiming by a code', () => {
  const prepared = async () => {
    const campaign = await makeLaunchedCampaign(server.app.db)
    return { campaign, invited: campaign.invitations[0]!, path: paths.claimCode(campaign.invitations[0]!.token) }
  }

  test('the code of the mail claims in the browser that asked, and in no other', async () => {
    const { invited, path } = await prepared()
    const visitor = new Visitor(server)
    const typed = JSON.stringify({ criterion: 'GOV', fields: [['GOV-2.text', 'Gardé jusqu’au code.']] })
    const sent = await visitor.post(path, { intent: 'send', typed })
    expect(sent.status).toBe(200)
    const code = await mailedCode(server.app.db, invited.email)
    for (const secret of [code, code.replace(' ', ''), invited.email]) expect(sent.text).not.toContain(secret)
    const fields = { intent: 'code', challenge: challengeIn(sent.text), code, typed, ...person }
    const elsewhere = await new Visitor(server).post(path, fields)
    expect(elsewhere.status).toBe(422)
    const done = await visitor.post(path, fields)
    expect([done.status, done.location]).toEqual([303, paths.requestCriterion(invited.id, 'GOV')])
    expect((await visitor.get(done.location!)).text).toContain('Gardé jusqu’au code.')
    expect((await visitor.post(path, fields)).status).toBe(422)
  })

  test('a GET sends and consumes nothing', async () => {
    const { path, invited } = await prepared()
    const visitor = new Visitor(server)
    const before = await contents(server.app.db)
    for (const method of ['GET', 'HEAD']) expect((await visitor.send(path, { method })).status).toBe(200)
    expect(await contents(server.app.db)).toEqual(before)
    const sent = await visitor.post(path, { intent: 'send' })
    const code = await mailedCode(server.app.db, invited.email)
    const stored = await contents(server.app.db)
    const challenge = challengeIn(sent.text)
    await visitor.get(`${path}?${new URLSearchParams({ intent: 'code', challenge, code, ...person })}`)
    expect(await contents(server.app.db)).toEqual(stored)
  })

  test('five wrong tries end a code; a sixth code in fifteen minutes is refused', async () => {
    const { path, invited } = await prepared()
    const visitor = new Visitor(server)
    const sent = await visitor.post(path, { intent: 'send' })
    const code = await mailedCode(server.app.db, invited.email)
    const fields = { intent: 'code', challenge: challengeIn(sent.text), ...person }
    const wrong = code === '0000 0000' ? '0000 0001' : '0000 0000'
    for (let n = 0; n < 5; n++) expect((await visitor.post(path, { ...fields, code: wrong })).status).toBe(422)
    expect((await visitor.post(path, { ...fields, code })).status).toBe(422)
    for (let n = 0; n < 4; n++) expect((await visitor.post(path, { intent: 'send' })).status).toBe(200)
    expect((await visitor.post(path, { intent: 'send' })).status).toBe(429)
  })

  test('the code shows to the operator alone, and on no screen of the buyer', async () => {
    const { campaign, path, invited } = await prepared()
    await new Visitor(server).post(path, { intent: 'send' })
    const code = await mailedCode(server.app.db, invited.email)
    const { id } = await server.app.db
      .selectFrom('outbox')
      .select('id')
      .where('kind', '=', 'code')
      .executeTakeFirstOrThrow()
    const operator = await signedIn(server, (await makePerson(server.app.db, { isOperator: true })).id)
    expect((await operator.get(paths.outboxMail(id))).text).toContain(code)
    const buyer = await signedIn(server, campaign.launcher.id)
    for (const page of [paths.campaign(campaign.campaignId), paths.invitationLink(campaign.campaignId, invited.id)])
      expect((await buyer.get(page)).text).not.toContain(code)
    expect((await buyer.get(paths.outboxMail(id))).status).toBe(403)
    for (const line of server.logged) for (const secret of [code, invited.token]) expect(line).not.toContain(secret)
  })
})

describe('signing in', () => {
  const respondent = async () => {
    const supplier = await makeSupplier(server.app.db, { name: 'Aubrac Cloud' })
    return makePerson(server.app.db, { organisationId: supplier.id, roles: ['respondent'] })
  }

  test('a new browser confirms by a code once, then signs in by the password', async () => {
    const someone = await respondent()
    const visitor = new Visitor(server)
    const asked = await visitor.post(paths.signIn, { email: someone.email, password: testPassword, to: paths.library })
    expect(asked.status).toBe(200)
    expect([...visitor.cookies.keys()]).toEqual(['etalon-browser'])
    const fields = { intent: 'code', challenge: challengeIn(asked.text), to: paths.library, device: '1' }
    const wrong = await visitor.post(paths.signInCode, { ...fields, code: '12' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('id="f-code-error"')
    const code = await mailedCode(server.app.db, someone.email)
    const done = await visitor.post(paths.signInCode, { ...fields, code })
    expect([done.status, done.location]).toEqual([303, paths.library])
    expect((await visitor.get(paths.library)).status).toBe(200)
    await visitor.post(paths.signOut)
    expect((await visitor.signIn(someone.email, testPassword)).status).toBe(303)
    expect((await new Visitor(server).signIn(someone.email, testPassword)).status).toBe(200)
  })

  test('an address without an account is answered like one that has, and no mail leaves', async () => {
    const someone = await respondent()
    const answers = []
    for (const email of [someone.email, 'nobody@exemple.fr']) {
      const { status, text } = await new Visitor(server).post(paths.signInCode, { intent: 'send', email })
      answers.push(`${status} ${text.replaceAll(challengeIn(text), 'CHALLENGE').replaceAll(email, 'EMAIL')}`)
    }
    expect(answers[0]).toMatch(/^200 /)
    expect(answers[1]).toBe(answers[0])
    const mails = await server.app.db.selectFrom('outbox').select('to_email').execute()
    expect(mails).toEqual([{ to_email: someone.email }])
  })

  test('somebody of several organisations chooses one, and comes back to it where a session had expired', async () => {
    const someone = await respondent()
    const other = await makeSupplier(server.app.db, { name: 'Zénith Réseaux' })
    await makeMember(server.app.db, { organisationId: other.id, personId: someone.id, roles: ['respondent'] })
    const visitor = new Visitor(server)
    const signInByCode = async () => {
      const { text } = await visitor.post(paths.signInCode, { intent: 'send', email: someone.email })
      const code = await mailedCode(server.app.db, someone.email)
      return visitor.post(paths.signInCode, { intent: 'code', challenge: challengeIn(text), code, to: paths.library })
    }
    const done = await signInByCode()
    expect(done.location).toBe(paths.chooseOrganisation(paths.library))
    const choice = await visitor.get(done.location!)
    expect(choice.text).toContain('Aubrac Cloud')
    expect(choice.text).toContain('Zénith Réseaux')
    const chosen = await visitor.post(paths.organisation, { organisationId: other.id, back: paths.library })
    expect([chosen.status, chosen.location]).toEqual([303, paths.library])
    server.app.now = () => new Date(Date.parse(madeAt) + 15 * 24 * 3600_000).toISOString()
    expect((await visitor.get(paths.library)).status).toBe(303)
    const again = await signInByCode()
    expect(again.location).toBe(paths.library)
  })
})

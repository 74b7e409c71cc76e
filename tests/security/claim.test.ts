import { get } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { paths } from '#app/http/paths.ts'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { madeAt, makePerson, makeSupplier, testPassword } from '#tests/support/factories.ts'
import { signedIn, Visitor } from '#tests/support/request.ts'
import { startServer, type TestServer } from '#tests/support/server.ts'
import { contents } from './contents.ts'

let server: TestServer
let campaign: Awaited<ReturnType<typeof makeLaunchedCampaign>>

beforeEach(async () => {
  server = await startServer({ now: () => madeAt })
  campaign = await makeLaunchedCampaign(server.app.db)
})
afterEach(() => server?.stop())

const invited = () => campaign.invitations[0]!
const account = () => ({
  intent: 'new',
  email: invited().email,
  name: 'Maud Terrier',
  organisationName: 'Aubrac Cloud SAS',
  password: 'un mot de passe choisi par Maud',
})
const said = (text: string) => text.replaceAll('’', "'").replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

/** A GET with these headers alone: the tests' own browser calls everything it does a fetch by a script. */
function knock(path: string, headers: Record<string, string> = {}): Promise<number | undefined> {
  return new Promise((done, fail) => {
    get(server.url + path, { headers }, (response) => {
      response.resume().once('end', () => done(response.statusCode))
    }).once('error', fail)
  })
}

/** The hidden field that carries what was typed, as a browser would send it again. */
function typedIn(text: string): string {
  const value = /name="typed" value="([^"]*)"/.exec(text)?.[1] ?? ''
  return value
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

describe('reading', () => {
  test('opening a link, its criteria and its claim changes nothing but the first opening; HEAD and prefetch not even that', async () => {
    const visitor = new Visitor(server)
    const { token, id } = invited()
    const before = await contents(server.app.db)
    const link = paths.invitation(token)
    const others = [paths.invitationCriterion(token, 'GOV'), paths.claim(token)]
    for (const path of [link, ...others]) expect((await visitor.send(path, { method: 'HEAD' })).status).toBe(200)
    const quiet: Record<string, string>[] = [
      { 'Sec-Purpose': 'prefetch;prerender' },
      { Purpose: 'prefetch' },
      { 'Sec-Fetch-Mode': 'no-cors' },
    ]
    for (const headers of quiet) expect(await knock(link, headers)).toBe(200)
    for (const path of others) expect(await knock(path)).toBe(200)
    expect(await contents(server.app.db)).toEqual(before)

    expect(await knock(link)).toBe(200)
    for (let times = 0; times < 2; times++) expect(await knock(link, { 'Sec-Fetch-Mode': 'navigate' })).toBe(200)
    const after = await contents(server.app.db)
    const changed = Object.keys(after).filter((table) => after[table] !== before[table])
    expect(changed.sort()).toEqual(['event', 'event_head', 'invitation'])
    const row = await server.app.db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    expect(row).toMatchObject({ status: 'opened', opened_at: madeAt, owner_id: null, organisation_id: null })
  })

  test('unknown, expired and withdrawn links answer with the same bytes', async () => {
    const visitor = new Visitor(server)
    const [expired, withdrawn] = campaign.invitations
    const change = (id: string, values: object) =>
      server.app.db.updateTable('invitation').set(values).where('id', '=', id).execute()
    await change(expired!.id, { expires_at: madeAt })
    await change(withdrawn!.id, { status: 'withdrawn' })
    for (const path of [paths.invitation, paths.claim, (token: string) => paths.invitationCriterion(token, 'GOV')]) {
      const answers = []
      for (const token of ['no-such-token', expired!.token, withdrawn!.token]) {
        const { status, text } = await visitor.get(path(token))
        answers.push(`${status} ${text.replaceAll(token, 'TOKEN')}`)
      }
      expect(answers[0]).toMatch(/^404 /)
      expect(new Set(answers).size).toBe(1)
      expect(said(answers[0]!)).toContain('Ce lien ne mène à aucune demande')
    }
  })
})

describe('claiming', () => {
  test('the first save leads to the claim, and the claim to the request with the text saved', async () => {
    const visitor = new Visitor(server)
    const { token, id } = invited()
    const text = 'Un comité « NR » & <b>achats</b> se réunit.\r\nIl publie "ses" comptes rendus.'
    const before = await contents(server.app.db)
    const asked = await visitor.post(paths.invitationCriterion(token, 'GOV'), {
      'GOV-1.text': text,
      'GOV-1.state': 'in_place',
    })
    expect(asked.status).toBe(200)
    expect(said(asked.text)).toContain('Votre saisie est gardée')
    expect(await contents(server.app.db)).toEqual(before)

    // A refusal keeps it, and everything else but the password.
    const short = await visitor.post(paths.claim(token), {
      ...account(),
      password: 'trop court',
      typed: typedIn(asked.text),
    })
    expect(short.status).toBe(422)
    expect(short.text).toContain('value="Maud Terrier"')
    expect(short.text).not.toContain('trop court')
    expect(typedIn(short.text)).toBe(typedIn(asked.text))
    expect(await contents(server.app.db)).toEqual(before)

    const done = await visitor.post(paths.claim(token), { ...account(), typed: typedIn(short.text) })
    expect([done.status, done.location]).toEqual([303, paths.requestCriterion(id, 'GOV')])
    const saved = await server.app.db.selectFrom('answer').selectAll().where('revision', '>', 1).execute()
    expect(saved).toMatchObject([{ question_id: 'GOV-1', text, state: 'in_place', reviewed: 1 }])
    expect((await visitor.get(done.location!)).text).toContain('comptes rendus')

    // From then on the link leads to sign-in, and back to the request for its own people.
    const other = new Visitor(server)
    const link = await other.get(paths.invitation(token))
    expect([link.status, link.location]).toEqual([303, `/sign-in?to=%2Fi%2F${token}`])
    expect(await visitor.get(paths.invitation(token))).toMatchObject({ status: 303, location: paths.request(id) })
    const late = await other.post(paths.invitationCriterion(token, 'GOV'), { 'GOV-1.text': 'écrit trop tard' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('écrit trop tard')
    expect(late.text).not.toContain(campaign.buyer.name)
  })

  test.each([
    ['a password of eleven characters', { password: 'onze signes' }, 'password'],
    ['the address as password', { password: 'RSE@aubrac.example' }, 'password'],
    ['no name', { name: ' ' }, 'name'],
    ['no organisation', { organisationName: '' }, 'organisationName'],
    ['an address that is none', { email: 'maud' }, 'email'],
    ['another address', { email: 'maud@elsewhere.example' }, 'email'],
  ])('%s is refused beside its field, and nobody is made', async (_name, wrong, field) => {
    const before = await contents(server.app.db)
    const answer = await new Visitor(server).post(paths.claim(invited().token), { ...account(), ...wrong })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain(`id="f-${field}-error"`)
    expect(await contents(server.app.db)).toEqual(before)
  })

  test('what the request cannot take is given back after the claim, and sending it again keeps it', async () => {
    const visitor = new Visitor(server)
    const { token, id } = invited()
    const fields = [
      ['GOV-1.text', 'Gardé dès la prise en charge.'],
      ['GOV-2.text', 'À reprendre.'],
      ['GOV-2.stateDate', '2027-02-30'],
    ]
    const typed = JSON.stringify({ criterion: 'GOV', fields })
    const back = await visitor.post(paths.claim(token), { ...account(), typed })
    expect(back.status).toBe(200)
    expect(back.text).toContain(`action="${paths.requestCriterion(id, 'GOV')}"`)
    expect(back.text).toContain('value="À reprendre."')
    const stored = () =>
      server.app.db.selectFrom('answer').select(['question_id', 'text']).where('text', '!=', '').execute()
    expect(await stored()).toEqual([{ question_id: 'GOV-1', text: 'Gardé dès la prise en charge.' }])
    const again = Object.fromEntries(
      [...back.text.matchAll(/name="([\w-]+\.\w+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
    )
    expect(Object.keys(again)).toHaveLength(10)
    const refused = await visitor.post(paths.requestCriterion(id, 'GOV'), again as Record<string, string>)
    expect([409, 422]).toContain(refused.status)
    expect(refused.text).toContain('À reprendre.')
  })

  test('a taken address is told to use its account; that account chooses an organisation and claims', async () => {
    const { db } = server.app
    const own = await makeSupplier(db, { name: 'Maison mère' })
    await makePerson(db, { organisationId: own.id, roles: ['respondent'], email: invited().email })
    const visitor = new Visitor(server)
    const claim = paths.claim(invited().token)
    const typed = JSON.stringify({ criterion: 'GOV', fields: [['GOV-2.text', 'Tenu jusqu’au bout.']] })
    const taken = await visitor.post(claim, { ...account(), typed })
    expect(taken.status).toBe(422)
    expect(said(taken.text)).toContain('Un compte existe déjà')

    const known = { intent: 'known', accountEmail: invited().email, typed }
    const wrong = await visitor.post(claim, { ...known, accountPassword: 'pas le bon mot de passe' })
    expect(wrong.status).toBe(422)
    expect(visitor.cookies.size).toBe(0)
    const asked = await visitor.post(claim, { ...known, accountPassword: testPassword })
    expect(asked.status).toBe(200)
    expect(asked.text).toContain('Maison mère')
    expect(asked.text).toContain(own.id)
    const done = await visitor.post(claim, {
      intent: 'signed-in',
      organisation: own.id,
      organisationName: '',
      typed: typedIn(asked.text),
    })
    expect([done.status, done.location]).toEqual([303, paths.requestCriterion(invited().id, 'GOV')])
    expect((await visitor.get(done.location!)).text).toContain('Tenu jusqu’au bout.')
  })

  test('somebody signed in with another address claims nothing', async () => {
    const supplier = await makeSupplier(server.app.db)
    const stranger = await makePerson(server.app.db, { organisationId: supplier.id, roles: ['respondent', 'admin'] })
    const visitor = await signedIn(server, stranger.id)
    const before = await contents(server.app.db)
    const claim = { intent: 'signed-in', organisation: supplier.id, organisationName: '' }
    const answer = await visitor.post(paths.claim(invited().token), claim)
    expect(answer.status).toBe(422)
    expect(said(answer.text)).toContain("L'invitation a été envoyée à une autre adresse")
    expect(answer.text).not.toContain(invited().email)
    expect(await contents(server.app.db)).toEqual(before)
    expect((await visitor.get(paths.request(invited().id))).status).toBe(404)
  })

  test('nine posts at once make one owner, and a clear page for the others', async () => {
    const posts = Array.from({ length: 9 }, () => new Visitor(server).post(paths.claim(invited().token), account()))
    const statuses = (await Promise.all(posts)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 303)).toHaveLength(1)
    expect(statuses.filter((status) => status === 409 || status === 422)).toHaveLength(8)
    const people = await server.app.db.selectFrom('person').select('id').where('email', '=', invited().email).execute()
    expect(people).toHaveLength(1)
  })

  test('the eleventh attempt on a link within fifteen minutes is refused, what was typed still there', async () => {
    const visitor = new Visitor(server)
    const claim = paths.claim(invited().token)
    const wrong = (n: number) => ({ ...account(), email: `guess-${n}@elsewhere.example` })
    for (let n = 0; n < 10; n++) expect((await visitor.post(claim, wrong(n))).status).toBe(422)
    const typed = JSON.stringify({ criterion: 'GOV', fields: [['GOV-2.text', 'Toujours là.']] })
    const refused = await visitor.post(claim, { ...account(), typed })
    expect(refused.status).toBe(429)
    expect(typedIn(refused.text)).toBe(typed)
    server.app.now = () => new Date(Date.parse(madeAt) + 16 * 60_000).toISOString()
    expect((await visitor.post(claim, { ...account(), typed })).status).toBe(303)
  })

  test('neither the board nor the link page of the buyer holds the link of a claimed invitation', async () => {
    const buyer = await signedIn(server, campaign.launcher.id)
    const link = paths.invitationLink(campaign.campaignId, invited().id)
    const { invitationToken } = await import('#app/features/campaigns/launch.server.ts')
    const row = await server.app.db
      .selectFrom('invitation')
      .select(['id', 'token_nonce'])
      .where('id', '=', invited().id)
      .executeTakeFirstOrThrow()
    const shown = invitationToken(server.app.secret, { id: row.id, nonce: row.token_nonce })
    expect((await buyer.post(link)).text).toContain(shown)
    expect((await new Visitor(server).post(paths.claim(invited().token), account())).status).toBe(303)
    const pages = [await buyer.get(paths.campaign(campaign.campaignId)), await buyer.get(link), await buyer.post(link)]
    expect(pages.map(({ status }) => status)).toEqual([200, 200, 409])
    for (const secret of [shown, invited().token, row.token_nonce])
      for (const { text } of pages) expect(text).not.toContain(secret)
  })

  test('the log of the server holds neither the token nor what was typed', async () => {
    const visitor = new Visitor(server)
    await visitor.get(paths.invitation(invited().token))
    await visitor.post(paths.invitationCriterion(invited().token, 'GOV'), { 'GOV-1.text': 'phrase confidentielle' })
    await visitor.post(paths.claim(invited().token), account())
    const log = server.logged.join('\n')
    expect(log).toContain('/i/[token]')
    for (const secret of [invited().token, 'confidentielle', account().password]) expect(log).not.toContain(secret)
  })
})

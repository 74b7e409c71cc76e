import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { sendDueMails } from '#app/features/mail/postman.server.ts'
import { openTransport } from '#app/features/mail/transport.server.ts'
import { openBrowser } from '#tests/support/chromium.ts'
import { startServer } from '#tests/support/server.ts'
import { startSmtp } from '#tests/support/smtp.ts'
import { runs } from './runs.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

/** Four faults on the first try, in turn, and none on the second: half of all tries fail. */
const faults = ['later', 'drop', 'drop after', 'later'] as const

describe.each(runs)('on $engine, with script: $javaScriptEnabled', ({ engine, javaScriptEnabled }) => {
  test('a launch through a mail server that fails half the time forgets nobody, and a repeat is recognised', async () => {
    const order: string[] = []
    await using smtp = await startSmtp({
      treat: (to, before) => {
        if (!order.includes(to)) order.push(to)
        return before === 0 ? (faults[order.indexOf(to) % faults.length] ?? 'later') : 'accept'
      },
    })
    await using server = await startServer({
      engine,
      env: { ETALON_DEMO: '1', SMTP_URL: smtp.url },
      fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'launch-mail' }),
    })
    const context = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const page = await context.newPage()
    const main = () => page.locator('main').innerText()
    const campaign = await readyToLaunch(server.app.db)

    await page.goto(`${server.url}/demo`)
    await page.click('button[value="buyer"]')
    await page.goto(`${server.url}/campaigns/${campaign}/review`)
    await page.getByRole('button', { name: 'Lancer la campagne' }).click()
    const invited = await server.app.db
      .selectFrom('outbox')
      .innerJoin('invitation as i', 'i.id', 'outbox.invitation_id')
      .select(['outbox.to_email as to', 'outbox.message_id as messageId'])
      .where('i.campaign_id', '=', campaign)
      .execute()
    expect(invited.length).toBeGreaterThanOrEqual(faults.length)
    expect(await main()).toMatch(new RegExp(`${invited.length} invitations`))

    const transport = openTransport({ smtpUrl: smtp.url, baseUrl: server.url })
    const round = (minutes: number) => {
      const now = () => new Date(Date.parse(server.app.now()) + minutes * 60_000).toISOString()
      return sendDueMails({ db: server.app.db, transport, now })
    }
    await round(0)
    // Nothing that failed is called sent: the board says that it waits.
    await page.reload()
    const states = () => page.locator('tbody').innerText()
    expect(await states()).not.toContain('Envoyée')
    for (const hours of [1, 6, 24]) await round(hours * 60)
    transport.close()

    for (const { to, messageId } of invited) {
      const copies = smtp.received.filter((mail) => mail.to === to)
      expect([to, copies.length]).toEqual([to, faults[order.indexOf(to) % faults.length] === 'drop after' ? 2 : 1])
      expect(new Set(copies.map((copy) => copy.messageId))).toEqual(new Set([messageId]))
    }
    await page.reload()
    expect((await states()).match(/Envoyée/g)).toHaveLength(invited.length)

    // What a supplier received leads to its request, without an account.
    const received = smtp.received.find((mail) => mail.to === invited[0]?.to)
    const [link = ''] = /http:\/\/127[^\s"]*\/i\/[\w-]+/.exec(received?.content.replace(/=\r\n/g, '') ?? '') ?? []
    const supplier = await browser.newContext({ locale: 'fr', javaScriptEnabled })
    const opened = await supplier.newPage()
    expect((await opened.goto(link))?.status()).toBe(200)
    expect(await opened.locator('main').innerText()).toContain('Prendre en charge la demande')
    await Promise.all([context.close(), supplier.close()])
  })
})

type Server = Awaited<ReturnType<typeof startServer>>

async function readyToLaunch(db: Server['app']['db']): Promise<string> {
  const draft = db.selectFrom('campaign').select('id').where('status', '=', 'draft')
  return (await draft.executeTakeFirstOrThrow()).id
}

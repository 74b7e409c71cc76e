import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { fillDemo } from '#app/features/demo/fill.server.ts'
import { personaEmails } from '#app/features/demo/personas.ts'
import { openSqlite } from '#db/dialect.server.ts'
import { signedIn } from '#tests/support/request.ts'
import { startServer } from '#tests/support/server.ts'

/** What the load needs to know of the server under it. */
export interface Served {
  url: string
  cookie: string
  /** One question for each criterion: each connection keeps to one, so that revisions never meet. */
  targets: { path: string; question: string; revision: number }[]
}

// Served alone in its process, as it would be; the load comes from another.
const server = await startServer({
  engine: 'sqlite',
  fill: (app) => fillDemo(app.db, { now: app.now(), secret: app.secret, instanceId: 'bench' }),
})
const { db } = server.app
const person = await db
  .selectFrom('person')
  .innerJoin('membership', 'membership.person_id', 'person.id')
  .select(['person.id', 'membership.organisation_id as organisationId'])
  .where('person.email', '=', personaEmails.supplier)
  .executeTakeFirstOrThrow()
const { invitationId } = await db
  .selectFrom('invitation as i')
  .innerJoin('campaign as c', 'c.id', 'i.campaign_id')
  .select('i.id as invitationId')
  .where('i.organisation_id', '=', person.organisationId)
  .where('c.status', '=', 'launched')
  .where('c.deadline', '>', server.app.now())
  .where('i.status', 'in', ['sent', 'opened', 'claimed'])
  .executeTakeFirstOrThrow()
const visitor = await signedIn(server, person.id)
await visitor.get(`/requests/${invitationId}`)
await visitor.get(`/requests/${invitationId}/GOV`)
const answers = await db
  .selectFrom('answer as a')
  .innerJoin('response as r', 'r.id', 'a.response_id')
  .select(['a.question_id as question', 'a.revision'])
  .where('r.invitation_id', '=', invitationId)
  .where('a.question_id', 'like', '%-1')
  .orderBy('a.question_id')
  .execute()
const targets = answers.map(({ question, revision }) => ({
  path: `/requests/${invitationId}/${question.split('-')[0]}`,
  question,
  revision,
}))
const cookie = [...visitor.cookies].map((pair) => pair.join('=')).join('; ')

if (process.argv[2] === 'bare') {
  const file = server.app.env.DATABASE_URL.replace('file:', '')
  const database = openSqlite(file)
  const begin = database.prepare('begin immediate')
  const read = database.prepare(
    'select a.id, a.revision from answer a join response r on r.id = a.response_id where r.invitation_id = ? and a.question_id = ?',
  )
  const write = database.prepare(
    'update answer set text = ?, state = ?, revision = revision + 1, updated_at = ? where id = ? and revision = ?',
  )
  const commit = database.prepare('commit')
  const save = async (request: IncomingMessage) => {
    const form = new URLSearchParams(await text(request))
    const question = [...form.keys()][0]?.split('.')[0] ?? ''
    begin.run()
    const answer = read.get(invitationId, question) as { id: string }
    const revision = Number(form.get(`${question}.revision`))
    const written = write.run(form.get(`${question}.text`), 'in_place', new Date().toISOString(), answer.id, revision)
    commit.run()
    return written.changes === 1 ? 303 : 409
  }
  const bare = createServer((request, response) => {
    save(request).then((status) => response.writeHead(status, { Location: request.url }).end())
  })
  await new Promise<void>((done) => bare.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(bare.address() as AddressInfo).port}`
  process.send?.({ url, cookie, targets } satisfies Served)
} else {
  process.send?.({ url: server.url, cookie, targets } satisfies Served)
}
process.once('disconnect', () => server.stop().finally(() => process.exit()))

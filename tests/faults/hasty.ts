import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { openDatabase } from '#db/client.server.ts'

/** How long this server keeps an answer in memory after saying that it is kept. */
const lateness = 40

/** A server as none should be: it acknowledges first and writes afterwards, so that the test is seen to notice. */
process.once('disconnect', () => process.exit())
process.once('message', () => {
  const db = openDatabase(process.env.DATABASE_URL ?? '')
  const stored = (question: string) => db.selectFrom('answer').where('question_id', '=', question)
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      const question = `${request.url?.split('/').at(-1)}-1`
      const row = await stored(question).select(['text', 'revision']).executeTakeFirstOrThrow()
      response.end(`<textarea name="${question}.text">${row.text}</textarea><input value="${row.revision}.x">`)
      return
    }
    const form = new URLSearchParams(await text(request))
    const [question = ''] = [...form.keys()].map((name) => name.split('.')[0])
    response.writeHead(request.url?.includes('/autosave/') ? 200 : 303, { Location: request.url }).end()
    const written = { text: form.get(`${question}.text`) ?? '', revision: Number(form.get(`${question}.revision`)) + 1 }
    setTimeout(() => db.updateTable('answer').set(written).where('question_id', '=', question).execute(), lateness)
  })
  server.listen(Number(process.env.PORT), () => process.send?.('listening'))
})
process.send?.('loaded')

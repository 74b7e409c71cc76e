import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FILE_BYTES } from '#app/domain/answers/evidence-file.ts'
import { openResponse } from '#app/features/responses/opening-mutations.server.ts'
import { cookieNames } from '#app/http/cookies.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { paths } from '#app/http/paths.ts'
import { openDatabase } from '#db/client.server.ts'
import { migrateToLatest } from '#db/migrate.server.ts'
import { engine, freshPostgresUrl } from '#tests/support/db.ts'
import { makeSession } from '#tests/support/factories.ts'
import { openRequest, whileOpen } from '#tests/support/open-request.ts'
import { freePort } from '#tests/support/postgres.ts'
import { KilledServers } from './killed-server.ts'

const files = process.env.TEST_LONG ? 10 : 3

/**
 * In MB over rest, at the worst moment. Forms held whole took 108 for three files; piece by piece, what remains is what
 * nobody has collected yet, and does not grow with the number of files: 27 to 87 over the runs of 2026-11-30.
 */
const bound = 98

/** What a process holds, in MB: now, and the most that it ever did. */
function held(pid: number) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const megabytes = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) / 1024
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') }
}

async function ownPlace() {
  const folder = mkdtempSync(join(tmpdir(), 'etalon-memory-'))
  const postgres = engine === 'postgres' ? await freshPostgresUrl() : null
  const url = postgres?.url ?? `file:${join(folder, 'test.sqlite')}`
  const drop = async () => {
    await postgres?.drop()
    rmSync(folder, { recursive: true })
  }
  return { url, folder, drop }
}

/** A document of that size, unlike the others: what is equal would be kept once. */
function file(name: string, size: number): FormData {
  const content = Buffer.alloc(size, `%PDF-1.4 ${name}\n`)
  const form = new FormData()
  const typed = { intent: 'add', type: 'certificate', title: name, locator: '', confidentiality: 'visible' }
  for (const [field, value] of Object.entries(typed)) form.append(field, value)
  form.append('file', new Blob([content], { type: 'application/pdf' }), `${name}.pdf`)
  return form
}

async function takeOut(url: string, headers: HeadersInit) {
  const { body } = await fetch(url, { headers })
  const reader = body!.getReader()
  let size = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) size += read.value.length
  expect(size).toBe(FILE_BYTES)
}

test('files of 20 MB go in and out without the server growing by their size', async () => {
  const place = await ownPlace()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const db = openDatabase(place.url)
  await migrateToLatest(db)
  const { key, owner, organisation, invitationId } = await openRequest(db)
  await openResponse(db, key)
  const { session } = cookieNames(parseEnv({ BASE_URL: url }))
  const headers = { Cookie: `${session}=${await makeSession(db, owner.id, whileOpen, organisation.id)}`, Origin: url }
  const servers = new KilledServers('served', {
    ...{ DATABASE_URL: place.url, TMPDIR: place.folder },
    ...{ PORT: String(port), BASE_URL: url, TEST_NOW: whileOpen },
  })
  const send = async (name: string, size: number) => {
    const target = url + paths.requestEvidence(invitationId, 'GOV-1')
    const answer = await fetch(target, { method: 'POST', headers, body: file(name, size), redirect: 'manual' })
    expect([name, answer.status]).toEqual([name, 303])
  }
  try {
    await servers.open({ last: true })
    await send('petit', 1000)
    const rest = held(servers.pid).now
    for (let n = 1; n <= files; n += 1) await send(`grand-${n}`, FILE_BYTES)
    const uploaded = held(servers.pid).most
    const pieces = await db.selectFrom('evidence').select('id').where('size', '=', FILE_BYTES).execute()
    expect(pieces).toHaveLength(files)
    for (const { id } of pieces) await takeOut(url + paths.evidence(id), headers)
    const most = held(servers.pid).most
    const over = (figure: number) => `${(figure - rest).toFixed(0)} MB`
    const after = `${over(uploaded)} after ${files} files of 20 MB came in, ${over(most)} once they went out`
    console.log(`On ${engine}, over the ${rest.toFixed(0)} MB of rest: at most ${after}`)
    expect(most - rest).toBeLessThan(bound)
  } finally {
    await servers.end()
    await db.destroy()
    await place.drop()
  }
}, 180_000)

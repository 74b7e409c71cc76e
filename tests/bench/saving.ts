import { type ChildProcess, fork } from 'node:child_process'
import autocannon from 'autocannon'
import { type Measured, median } from './measure.ts'
import type { Served } from './saving-server.ts'

const rounds = 3
const seconds = 4
const words = 'Une charte signée en 2024 par la direction, revue chaque année depuis, avec douze actions suivies. '

async function serve(kind: 'app' | 'bare'): Promise<{ served: Served; child: ChildProcess }> {
  const child = fork(new URL('saving-server.ts', import.meta.url), [kind], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const served = await new Promise<Served>((done, fail) => {
    child.once('message', (message) => done(message as Served))
    child.once('exit', (code) => fail(new Error(`the ${kind} server ended with ${code}`)))
  })
  child.removeAllListeners('exit')
  return { served, child }
}

/** Saved answers a second over a few seconds: each connection edits one question, each save on the revision before. */
async function rate({ url, cookie, targets }: Served): Promise<number> {
  let next = 0
  const result = await autocannon({
    url,
    connections: targets.length,
    duration: seconds,
    setupClient(client) {
      const target = targets[next++ % targets.length]!
      // The save in flight when a round ends may have been done: the next round then meets one conflict first.
      let settled = false
      client.setRequests([
        {
          method: 'POST',
          path: target.path,
          headers: { cookie, origin: url, 'content-type': 'application/x-www-form-urlencoded' },
          setupRequest(request) {
            const { question, revision } = target
            const fields = { text: `${words}${revision}`, revision: String(revision), state: 'in_place' }
            const pairs = Object.entries(fields).map(([name, value]) => [`${question}.${name}`, value])
            return { ...request, body: new URLSearchParams(pairs).toString() }
          },
          onResponse(status) {
            if (status !== 303 && (settled || status !== 409))
              throw new Error(`saving ${target.question} answered ${status}`)
            settled = true
            target.revision += 1
          },
        },
      ])
    },
  })
  return result['3xx'] / result.duration
}

/** Saving one answer through the whole product, beside a bare server that does the same transaction. */
export async function savingBench(): Promise<Measured> {
  const app = await serve('app')
  const bare = await serve('bare')
  const rates = { app: [] as number[], bare: [] as number[] }
  try {
    for (let round = 0; round < rounds; round++) {
      rates.app.push(await rate(app.served))
      rates.bare.push(await rate(bare.served))
    }
  } finally {
    app.child.disconnect()
    bare.child.disconnect()
  }
  return {
    what: 'saving an answer',
    reference: 'a bare node:http with the same transaction',
    product: median(rates.app),
    beside: median(rates.bare),
    unit: '/s',
  }
}

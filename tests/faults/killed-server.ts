import { type ChildProcess, fork } from 'node:child_process'
import { join, resolve } from 'node:path'
import { bundledServers } from './bundle.ts'

/** Which server is killed: the product, or the one that acknowledges before it writes. */
export type Served = 'served' | 'hasty'

/** One server after another on one address and one database, each ended by SIGKILL while the next already waits. */
export class KilledServers {
  readonly #kind: Served
  readonly #env: NodeJS.ProcessEnv
  #next: Promise<ChildProcess>
  #running: ChildProcess | undefined

  constructor(kind: Served, env: Record<string, string>) {
    this.#kind = kind
    this.#env = { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'silent', ...env }
    this.#next = this.#load()
  }

  async #load(): Promise<ChildProcess> {
    const folder = await bundledServers()
    const child = fork(resolve('tests/faults/start.cjs'), [join(folder, `${this.#kind}.cjs`)], {
      execArgv: [],
      env: this.#env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    await said(child, 'loaded')
    return child
  }

  /** Resolves once the next server listens; `last` says that none will be needed after it. */
  async open({ last = false } = {}): Promise<void> {
    const child = await this.#next
    if (!last) this.#next = this.#load()
    this.#running = child
    child.send('open')
    await said(child, 'listening')
  }

  /** The process that serves. */
  get pid(): number {
    const { pid } = this.#running ?? {}
    if (!pid) throw new Error('no server runs')
    return pid
  }

  async kill(): Promise<void> {
    const child = this.#running
    if (!child) return
    const ended = new Promise<NodeJS.Signals | null>((done) => child.once('exit', (_code, signal) => done(signal)))
    child.kill('SIGKILL')
    if ((await ended) !== 'SIGKILL') throw new Error('the server ended before it was killed')
    this.#running = undefined
  }

  async end(): Promise<void> {
    await this.kill()
    const waiting = await this.#next
    if (waiting.exitCode === null && waiting.signalCode === null) waiting.kill('SIGKILL')
  }
}

function said(child: ChildProcess, word: string): Promise<void> {
  return new Promise((done, fail) => {
    const ended = (code: number | null) => fail(new Error(`a server ended with ${code} before it was ${word}`))
    child.once('exit', ended)
    child.once('message', (message) => {
      child.off('exit', ended)
      if (message === word) done()
      else fail(new Error(`a server said ${String(message)} instead of ${word}`))
    })
  })
}

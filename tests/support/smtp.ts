import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Received {
  to: string
  /** The whole message as it came over the line. */
  content: string
  messageId: string
}

/** What the server does with one message: takes it, refuses it for now or for good, or hangs up before or after it has it. */
export type Treatment = 'accept' | 'later' | 'never' | 'drop' | 'drop after'

export interface SmtpGiven {
  /** Asked for each message, with the address and how many times it came before. */
  treat?: (to: string, before: number) => Treatment
  /** How long it takes to accept a message, in milliseconds. */
  pause?: number
}

const replies = { later: [451, 'try again later'], never: [550, 'no such mailbox'] } as const

function refusal(kind: 'later' | 'never'): Error {
  const [responseCode, message] = replies[kind]
  return Object.assign(new Error(message), { responseCode })
}

/** A real SMTP server on a free port that keeps what it accepted; dispose it with `await using`. */
export async function startSmtp({ treat = () => 'accept', pause = 0 }: SmtpGiven = {}) {
  const received: Received[] = []
  const tries = new Map<string, number>()
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onRcptTo({ address }, _session, done) {
      const before = tries.get(address) ?? 0
      const treatment = treat(address, before)
      if (treatment !== 'later' && treatment !== 'never') return done()
      tries.set(address, before + 1)
      done(refusal(treatment))
    },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo[0]?.address ?? ''
      const before = tries.get(to) ?? 0
      tries.set(to, before + 1)
      const treatment = treat(to, before)
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const content = Buffer.concat(chunks).toString()
        const messageId = content.match(/^message-id: (.+)\r?$/im)?.[1]?.trim() ?? ''
        if (treatment !== 'drop') received.push({ to, content, messageId })
        if (treatment === 'accept') return void setTimeout(done, pause)
        for (const client of [...server.connections]) (client as { close: () => void }).close()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', () => done()))
  const { port } = server.server.address() as AddressInfo
  const stop = () => new Promise<void>((done) => server.close(() => done()))
  return { url: `smtp://127.0.0.1:${port}`, received, tries, stop, [Symbol.asyncDispose]: stop }
}

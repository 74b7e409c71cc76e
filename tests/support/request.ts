import { rememberDevice } from '#app/features/accounts/code-mutations.server.ts'
import { cookieNames } from '#app/http/cookies.server.ts'
import { makeSession } from './factories.ts'
import type { TestServer } from './server.ts'

export type Fields = Record<string, string | string[]> | URLSearchParams

export interface Answer {
  status: number
  headers: Headers
  text: string
  /** The path and query of a redirection. */
  location: string | null
}

function encode(fields: Fields): URLSearchParams {
  if (fields instanceof URLSearchParams) return fields
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return new URLSearchParams(pairs)
}

/** One browser without script: keeps cookies, never follows a redirection by itself, sends Origin with what it posts. */
export class Visitor {
  readonly cookies = new Map<string, string>()
  readonly #server: Pick<TestServer, 'url' | 'app'>

  constructor(server: Pick<TestServer, 'url' | 'app'>) {
    this.#server = server
  }

  async send(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers)
    if (this.cookies.size > 0) headers.set('Cookie', [...this.cookies].map((pair) => pair.join('=')).join('; '))
    const response = await fetch(this.#server.url + path, { ...init, headers, redirect: 'manual' })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    const location = response.headers.get('location')
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
      location: location?.replace(this.#server.url, '') ?? null,
    }
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send(path, { headers })
  }

  /** Posts a form as a page of the site would. */
  post(path: string, fields: Fields | FormData = {}, headers: Record<string, string> = {}): Promise<Answer> {
    const body = fields instanceof FormData ? fields : encode(fields)
    return this.send(path, { method: 'POST', body, headers: { Origin: this.#server.app.env.BASE_URL, ...headers } })
  }

  async signIn(email: string, password: string): Promise<Answer> {
    return this.post('/sign-in', { email, password })
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (attributes.some((attribute) => attribute.trim().toLowerCase() === 'max-age=0')) this.cookies.delete(name)
    else this.cookies.set(name, value)
  }
}

/** A browser in which that person has confirmed who they are, signed out. */
export async function knownVisitor(server: TestServer, personId: string): Promise<Visitor> {
  const visitor = new Visitor(server)
  const browser = `browser-of-${personId}`
  await rememberDevice(server.app.db, { personId, browser, now: server.app.now() })
  visitor.cookies.set(cookieNames(server.app.env).browser, browser)
  return visitor
}

/** A browser that holds a live session of that person, opened without a password. */
export async function signedIn(server: TestServer, personId: string, organisationId?: string): Promise<Visitor> {
  const visitor = new Visitor(server)
  const token = await makeSession(server.app.db, personId, server.app.now(), organisationId ?? null)
  visitor.cookies.set(cookieNames(server.app.env).session, token)
  return visitor
}

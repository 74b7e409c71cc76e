import { describe, expect, test } from 'vitest'
import { parseEnv } from '#app/http/env.server.ts'

test('an empty environment serves on this machine, on SQLite, and is no demonstration', () => {
  expect(parseEnv({})).toMatchObject({
    DATABASE_URL: 'file:./data/etalon.sqlite',
    PORT: 3000,
    BASE_URL: 'http://localhost:3000',
    ETALON_DEMO: false,
  })
  expect(parseEnv({ PORT: '8080' }).BASE_URL).toBe('http://localhost:8080')
  expect(parseEnv({ BASE_URL: 'https://etalon.example/', SMTP_URL: '' })).toMatchObject({
    BASE_URL: 'https://etalon.example',
  })
})

describe('each bad value is named with what it must be', () => {
  const cases: [Record<string, string>, string][] = [
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must start with file: or postgres://'],
    [{ PORT: '99999' }, 'PORT: must be a port, 0 to 65535'],
    [{ PORT: 'http' }, 'PORT: must be a number'],
    [{ BASE_URL: 'ftp://x' }, 'BASE_URL: must be an http or https URL'],
    [{ SESSION_SECRET: 'short-secret' }, 'SESSION_SECRET: must have 32 characters or more'],
    [{ SMTP_URL: 'mail.example' }, 'SMTP_URL: must start with smtp:// or smtps://'],
    [{ TRUST_PROXY: 'yes!' }, 'TRUST_PROXY: must be a number of proxies or a list of addresses'],
    [{ ETALON_DEMO: 'true' }, 'ETALON_DEMO:'],
    [{ SIGNING_KEY: 'short' }, 'SIGNING_KEY: must be 32 bytes in base64'],
    [{ KNOWN_SIGNERS: 'Région Sud' }, 'KNOWN_SIGNERS: must be name=key pairs'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL:'],
  ]
  test.each(cases)('%o', (given, said) => {
    expect(() => parseEnv(given)).toThrow(said)
  })
})

test('all bad values are said at once, and a secret is never repeated', () => {
  const read = () => parseEnv({ PORT: 'x', SESSION_SECRET: 'hunter2' })
  expect(read).toThrow(/PORT:[\s\S]*SESSION_SECRET:/)
  expect(read).not.toThrow(/hunter2/)
})

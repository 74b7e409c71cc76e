import { z } from 'zod'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')

const schema = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)$/, 'must start with file: or postgres://')
    .default('file:./data/etalon.sqlite'),
  PORT: z.coerce.number('must be a number').int().min(0).max(65535, 'must be a port, 0 to 65535').default(3000),
  BASE_URL: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^(\d{1,2}|loopback|[\d.:/,a-f]+)$/i, 'must be a number of proxies or a list of addresses')
    .optional(),
  SESSION_SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
  SIGNING_KEY: z
    .string()
    .regex(/^[\w+/-]{43}=?$/, 'must be 32 bytes in base64, as "openssl rand -base64 32" gives them')
    .optional(),
  KNOWN_SIGNERS: z
    .string()
    .regex(/^[^=,]+=[\w-]{43}(,[^=,]+=[\w-]{43})*$/, 'must be name=key pairs, with commas between')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/, 'must start with smtp:// or smtps://')
    .optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
  QUESTIONNAIRES: z.string().optional(),
  ETALON_DEMO: flag,
})

export interface Env extends Omit<z.infer<typeof schema>, 'BASE_URL'> {
  BASE_URL: string
}

/** Reads the environment once, at boot; throws one message with a line for each bad value, never the value of a secret. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment has bad values:\n${lines.join('\n')}`)
  }
  const base = result.data.BASE_URL ?? `http://localhost:${result.data.PORT}`
  return { ...result.data, BASE_URL: base.replace(/\/+$/, '') }
}

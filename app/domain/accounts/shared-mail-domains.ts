/** Mail domains that many organisations share, so that having one says nothing about who somebody works for. */
const shared = new Set([
  'aol.com',
  'bbox.fr',
  'free.fr',
  'gmail.com',
  'gmx.com',
  'gmx.fr',
  'googlemail.com',
  'hotmail.com',
  'hotmail.fr',
  'icloud.com',
  'laposte.net',
  'live.com',
  'live.fr',
  'me.com',
  'msn.com',
  'neuf.fr',
  'orange.fr',
  'outlook.com',
  'outlook.fr',
  'proton.me',
  'protonmail.com',
  'sfr.fr',
  'wanadoo.fr',
  'yahoo.com',
  'yahoo.fr',
  // Domains of documentation: RFC 2606, and the French one.
  'example.com',
  'example.net',
  'example.org',
  'exemple.fr',
])

/** Whether a mail domain is a public provider's or a documentation domain. Source: Design §2 (never invites itself). */
export function isSharedMailDomain(domain: string): boolean {
  return shared.has(domain)
}

import nodemailer from 'nodemailer'
import { type MailFailure, type MailOutcome, outcomeOfFailure } from '#app/domain/accounts/mail-retry.ts'
import type { ClaimedMail } from './sending-mutations.server.ts'

export interface Sent {
  outcome: MailOutcome
  error: string | null
}

export interface Transport {
  send: (mail: ClaimedMail) => Promise<Sent>
  close: () => void
}

const longestError = 500

/**
 * The sender's address: `from` in the query of SMTP_URL, else its user when that is an address, else one at the host
 * of this instance.
 */
export function senderOf(smtpUrl: URL, baseUrl: string): string {
  const user = decodeURIComponent(smtpUrl.username)
  const given = smtpUrl.searchParams.get('from') ?? (user.includes('@') ? user : null)
  return given ?? `Étalon NR <etalon-nr@${new URL(baseUrl).hostname}>`
}

/** A mail server that answers within two minutes or counts as failed: less than the lease of a mail. */
export function openTransport({ smtpUrl, baseUrl }: { smtpUrl: string; baseUrl: string }): Transport {
  const url = new URL(smtpUrl)
  const from = senderOf(url, baseUrl)
  url.searchParams.delete('from')
  const transport = nodemailer.createTransport({
    url: url.href,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    close: () => transport.close(),
    send: async (mail) => {
      try {
        await transport.sendMail({
          from,
          to: { name: '', address: mail.to },
          subject: mail.subject,
          text: mail.text,
          html: mail.html,
          messageId: mail.messageId,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return { outcome: 'accepted', error: null }
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error)
        return { outcome: outcomeOfFailure(error as MailFailure), error: message.slice(0, longestError) }
      }
    },
  }
}

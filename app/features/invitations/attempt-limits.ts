/** How often one link, one account and one address may try to claim; the account's count is that of the sign-in page. */
export function claimLimits(attempt: { token: string; email: string; address: string }) {
  return [
    { key: `claim:address:${attempt.address}`, hits: 30, minutes: 15 },
    { key: `claim:link:${attempt.token.slice(0, 100)}`, hits: 10, minutes: 15 },
    { key: `sign-in:email:${attempt.email.trim().toLowerCase().slice(0, 254)}`, hits: 10, minutes: 15 },
  ]
}

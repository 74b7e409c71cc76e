const minutes = 15

/** How often codes may be sent to one account or invitation, and asked for from one address. */
export function sendLimits({ subject, address }: { subject: string; address: string }) {
  return [
    { key: `code:send:address:${address}`, hits: 20, minutes },
    { key: `code:send:${subject.slice(0, 254)}`, hits: 5, minutes },
  ]
}

/** How often codes may be tried from one address; each code bears five tries whatever the address. */
export function tryLimits({ address }: { address: string }) {
  return [{ key: `code:try:address:${address}`, hits: 30, minutes }]
}

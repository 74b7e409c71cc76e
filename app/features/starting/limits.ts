const day = 24 * 60

/** How many organisations may be opened from one address of the network, and by one person, in a day. */
export function openingLimits({ email, address }: { email: string; address: string }) {
  return [
    { key: `start:address:${address}`, hits: 20, minutes: day },
    { key: `start:email:${email.slice(0, 254)}`, hits: 5, minutes: day },
  ]
}

const minutes = 15

/** How often one link and one address may ask to join; codes have their own limits besides. */
export function joinLimits({ token, address }: { token: string; address: string }) {
  return [
    { key: `access:address:${address}`, hits: 20, minutes },
    { key: `access:link:${token.slice(0, 100)}`, hits: 10, minutes },
  ]
}

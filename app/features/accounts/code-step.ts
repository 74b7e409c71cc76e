/** Where a sign-in by code stands: before the mail (no challenge) or after it. */
export interface CodeStep {
  challenge: string
  email: string
  to: string
  /** Typed work that waits, sealed. */
  typed: string
  /** After a right password, in a browser that has never confirmed it. */
  device: boolean
  errors?: Record<string, string> | undefined
}

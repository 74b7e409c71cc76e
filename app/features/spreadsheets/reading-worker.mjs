import { register } from 'tsx/esm/api'

// A worker does not inherit the means by which the server reads TypeScript.
register()
await import('./reading-worker.server.ts')

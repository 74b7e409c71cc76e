import '@remix-run/node'
import type { RequestContext } from './context.server.ts'

declare module '@remix-run/node' {
  interface AppLoadContext extends RequestContext {}
  interface Future {
    v3_singleFetch: true
  }
}

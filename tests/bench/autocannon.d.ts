declare module 'autocannon' {
  interface Sent {
    method: string
    path: string
    headers: Record<string, string>
    body?: string
    setupRequest: (request: Omit<Sent, 'setupRequest' | 'onResponse'>) => Omit<Sent, 'setupRequest' | 'onResponse'>
    onResponse: (status: number) => void
  }
  interface Options {
    url: string
    connections: number
    duration: number
    setupClient: (client: { setRequests: (requests: Sent[]) => void }) => void
  }
  export default function autocannon(options: Options): Promise<{ '3xx': number; duration: number }>
}

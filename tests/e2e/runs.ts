export interface Run {
  engine: 'sqlite' | 'postgres'
  javaScriptEnabled: boolean
}

const everyRun: Run[] = [
  { engine: 'sqlite', javaScriptEnabled: true },
  { engine: 'postgres', javaScriptEnabled: false },
  { engine: 'sqlite', javaScriptEnabled: false },
  { engine: 'postgres', javaScriptEnabled: true },
]

/** The first two in `npm test`, so that each engine and each way is run once; all four in `npm run test:long`. */
export const runs: Run[] = process.env.TEST_LONG ? everyRun : everyRun.slice(0, 2)

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

const long = Boolean(process.env.TEST_LONG)

/** Once in `npm test`, on SQLite and with script; on both engines, with and without script, in `npm run test:long`. */
export const runs: Run[] = long ? everyRun : everyRun.slice(0, 1)

/** Of the main job: each engine and each way once in `npm test` too. */
export const mainRuns: Run[] = long ? everyRun : everyRun.slice(0, 2)

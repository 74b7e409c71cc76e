import { chainFault, chainIds } from '#app/features/log/queries.server.ts'
import { parseEnv } from '#app/http/env.server.ts'
import { type Db, openDatabase } from '#db/client.server.ts'

// Verifies every chain of the database of DATABASE_URL; names the first fault of each and exits 1.
try {
  await verify(openDatabase(parseEnv(process.env).DATABASE_URL))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function verify(db: Db) {
  try {
    const chains = await chainIds(db)
    let faults = 0
    for (const chain of chains) {
      const found = await chainFault(db, chain)
      if (!found) continue
      faults += 1
      console.error(`${chain}: entry ${found.position} is ${found.fault}`)
    }
    if (faults === 0) console.log(`${chains.length} chains, no fault`)
    else process.exitCode = 1
  } finally {
    await db.destroy()
  }
}

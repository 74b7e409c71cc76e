import type { Kysely, Schema } from '#db/schema.ts'

/** One value that belongs to the instance: its id, the demo mark, the secret made at first start. */
export async function instanceSetting(db: Kysely<Schema>, key: string): Promise<string | null> {
  const row = await db.selectFrom('instance_setting').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value ?? null
}

/** Keeps the first value ever given and returns it: several processes starting at once agree on one. */
export async function instanceSettingOrFirst(db: Kysely<Schema>, key: string, value: string): Promise<string> {
  await db
    .insertInto('instance_setting')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute()
  return (await instanceSetting(db, key)) ?? value
}

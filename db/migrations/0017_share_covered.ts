import type { Kysely } from 'kysely'

export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('evidence').addColumn('share_covered', 'integer').execute()
}

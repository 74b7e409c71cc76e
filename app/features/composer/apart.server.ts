import { questionIds } from '#app/domain/questionnaire/questionnaire.ts'
import { type DraftKey, draftOfBuyer } from '#app/features/campaigns/queries.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import type { Kysely, Schema } from '#db/schema.ts'

/** The modules published here, the newest version of each and those that a draft has chosen already. */
function moduleChoices(chosen: readonly string[]) {
  const modules = allQuestionnaires().filter(({ full }) => full.kind === 'module')
  return modules
    .filter(
      ({ full }, index) =>
        chosen.includes(`${full.id}@${full.version}`) || modules.findIndex((one) => one.full.id === full.id) === index,
    )
    .map(({ full }) => ({
      ref: `${full.id}@${full.version}`,
      id: full.id,
      version: full.version,
      title: full.title,
      questions: questionIds(full).length,
    }))
}

/** What a buyer's own draft asks beside its base, and the modules to choose from; null for another's. */
export async function apartPage(db: Kysely<Schema>, key: DraftKey) {
  const stored = await draftOfBuyer(db, key)
  if (!stored) return null
  const { id, status, revision, draft } = stored
  const chosen = draft.modules.map((module) => `${module.id}@${module.version}`)
  return { id, status, revision, draft, name: draft.name, chosen, modules: moduleChoices(chosen) }
}
export type ApartPage = NonNullable<Awaited<ReturnType<typeof apartPage>>>

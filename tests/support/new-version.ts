import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { versionChangesSchema } from '#app/domain/questionnaire/version-changes.ts'
import { questionnaireEntry, versionChanges } from '#app/features/questionnaires/registry.server.ts'

/** A folder of added versions as an operator would name it: the 1.1.0 of the base, with what it changes. */
export const newVersionFolder = resolve('tests/fixtures/questionnaires')

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

export const base100 = questionnaireSchema.parse(read('questionnaires/inr-parties-prenantes/1.0.0.json'))
export const base110 = questionnaireSchema.parse(read(`${newVersionFolder}/inr-parties-prenantes/1.1.0.json`))
export const changes110 = versionChangesSchema.parse(
  read(`${newVersionFolder}/inr-parties-prenantes/1.1.0.changes.json`),
)

/** Serves a folder of added versions until it is disposed of. */
export function publishedFrom(folder: string) {
  const before = process.env.QUESTIONNAIRES
  process.env.QUESTIONNAIRES = folder
  return {
    questionnaire: questionnaireEntry,
    changes: versionChanges,
    [Symbol.dispose]() {
      if (before === undefined) delete process.env.QUESTIONNAIRES
      else process.env.QUESTIONNAIRES = before
    },
  }
}

/** Publishes the new version until it is disposed of: `using published = publishNewVersion()`. */
export const publishNewVersion = (): Disposable => publishedFrom(newVersionFolder)

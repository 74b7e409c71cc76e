import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { questionnaireSchema } from '#app/domain/questionnaire.ts'
import { versionChangesSchema } from '#app/domain/version-changes.ts'

/** A folder of added versions as an operator would name it: the 1.1.0 of the base, with what it changes. */
export const newVersionFolder = resolve('tests/fixtures/questionnaires')

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))

export const base100 = questionnaireSchema.parse(read('questionnaires/inr-parties-prenantes/1.0.0.json'))
export const base110 = questionnaireSchema.parse(read(`${newVersionFolder}/inr-parties-prenantes/1.1.0.json`))
export const changes110 = versionChangesSchema.parse(
  read(`${newVersionFolder}/inr-parties-prenantes/1.1.0.changes.json`),
)

/** Publishes the new version until it is disposed of: `using published = publishNewVersion()`. */
export function publishNewVersion(): Disposable {
  const before = process.env.QUESTIONNAIRES
  process.env.QUESTIONNAIRES = newVersionFolder
  return {
    [Symbol.dispose]() {
      if (before === undefined) delete process.env.QUESTIONNAIRES
      else process.env.QUESTIONNAIRES = before
    },
  }
}

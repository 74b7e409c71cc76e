import { expect, test } from 'vitest'
import { contentHash } from '#app/domain/proofs/canonical.ts'
import { knownVersions } from '#app/features/questionnaires/known.server.ts'
import {
  publicCriterion,
  publicFile,
  publicQuestionnaire,
  publicQuestionnaires,
} from '#app/features/questionnaires/queries.server.ts'
import { allQuestionnaires } from '#app/features/questionnaires/registry.server.ts'
import { shippedFolder } from '#tests/support/questionnaires.ts'

const [id, version] = ['inr-parties-prenantes', '1.0.0'] as const

test('the list says version, provenance, licence, hash and size of each, base first', () => {
  const list = publicQuestionnaires()
  expect(list.map((one) => [one.id, one.kind, one.counts])).toEqual([
    [id, 'base', { criteria: 10, questions: 47 }],
    ['ia-responsable', 'module', { criteria: 1, questions: 8 }],
  ])
  const { hashes } = shippedFolder()
  for (const one of list) expect(one.publicHash).toBe(hashes[`${one.id}@${one.version}`]?.publicHash)
})

test('the downloaded file has the public hash that receipts name', () => {
  const file = publicFile(id, version) ?? ''
  expect(contentHash(JSON.parse(file))).toBe(publicQuestionnaire(id, version)?.publicHash)
  expect(publicQuestionnaire(id, version)?.parts).toEqual([
    { part: 'sensibilisation', questions: 21 },
    { part: 'technique', questions: 26 },
  ])
})

test('nothing that evaluators alone may see leaves by any public door', () => {
  for (const { full } of allQuestionnaires()) {
    const shown = [
      publicQuestionnaires(),
      publicQuestionnaire(full.id, full.version),
      publicFile(full.id, full.version),
    ]
    const criteria = full.criteria.map((criterion) => publicCriterion(full.id, full.version, criterion.id))
    const bytes = JSON.stringify([shown, criteria])
    expect(bytes).not.toContain('evaluatorOnly')
    for (const criterion of full.criteria) {
      expect(bytes).not.toContain(criterion.evaluatorOnly.tips.fr)
      for (const question of criterion.questions)
        for (const { text } of question.evaluatorOnly.rubric) {
          expect(bytes).not.toContain(text.fr)
          expect(bytes).not.toContain(text.en)
        }
    }
  }
})

test('a criterion knows its neighbours and the references that bear on it', () => {
  const first = publicCriterion(id, version, 'GOV')
  expect([first?.previous, first?.next?.id, first?.position, first?.total]).toEqual([null, 'FOR', 1, 10])
  expect(publicCriterion(id, version, 'SOC')?.next).toBeNull()
  expect(publicCriterion(id, version, 'SRV')?.references.map((one) => one.id)).toEqual(['clausier-nr', 'rgesn-rgaa'])
  expect(publicCriterion('ia-responsable', version, 'IA')?.references.map((one) => one.id)).toEqual(['afnor-2314'])
})

test('what is not published is nothing', () => {
  for (const [unknown, number] of [
    ['autre', version],
    [id, '9.9.9'],
    ['supplements', version],
    ['__proto__', version],
    ['', ''],
  ] as const) {
    expect(publicQuestionnaire(unknown, number)).toBeNull()
    expect(publicCriterion(unknown, number, 'GOV')).toBeNull()
    expect(publicFile(unknown, number)).toBeNull()
  }
  for (const criterion of ['XYZ', 'gov', '__proto__', '']) expect(publicCriterion(id, version, criterion)).toBeNull()
})

test('a version that a receipt names is known only with the same public hash', () => {
  const publicHash = publicQuestionnaire(id, version)?.publicHash ?? ''
  expect(knownVersions([{ id, version, publicHash }])).toEqual([`${id} ${version}`])
  expect(knownVersions([{ id, version, publicHash: 'a'.repeat(64) }])).toEqual([])
  expect(knownVersions([{ id: 'autre', version, publicHash }])).toEqual([])
})

import { OWN } from '#app/domain/questionnaire/own-questions.ts'
import { questionnaireSchema } from '#app/domain/questionnaire/questionnaire.ts'
import { at, listAt, type PointedFault, repeatedIds, shapeFaults } from '#app/domain/questionnaire/shape-faults.ts'

const levelCodes = ['absent', 'initial', 'localise', 'manage'] as const

/**
 * Every fault of one questionnaire file: shape and missing translations, duplicate ids, ids outside their criterion,
 * a criterion called as own questions are, orders that do not count from 1, rubric levels missing, repeated or out of order. Reads a file of any shape, so that
 * one fault never hides another. Source: Design §10.
 */
export function questionnaireFaults(file: unknown): PointedFault[] {
  const criteria = listAt(file, 'criteria')
  const ids = criteria.flatMap((criterion, c) => [
    { id: at(criterion, 'id'), pointer: `/criteria/${c}/id` },
    ...listAt(criterion, 'questions').map((question, q) => ({
      id: at(question, 'id'),
      pointer: `/criteria/${c}/questions/${q}/id`,
    })),
  ])
  return [
    ...shapeFaults(questionnaireSchema, file),
    ...repeatedIds(ids),
    ...criteria.flatMap((criterion, c) => criterionFaults(criterion, c)),
  ]
}

function criterionFaults(criterion: unknown, c: number): PointedFault[] {
  const id = at(criterion, 'id')
  const reserved = id === OWN ? [{ pointer: `/criteria/${c}/id`, fault: "is kept for buyers' own questions" }] : []
  const questions = listAt(criterion, 'questions').flatMap((question, q) => {
    const base = `/criteria/${c}/questions/${q}`
    const questionId = at(question, 'id')
    const foreign = typeof questionId === 'string' && !questionId.startsWith(`${id}-`)
    return [
      ...(foreign ? [{ pointer: `${base}/id`, fault: `must begin with ${id}-` }] : []),
      ...orderFault(question, q, base),
      ...rubricFaults(question, `${base}/evaluatorOnly/rubric`),
    ]
  })
  return [...reserved, ...orderFault(criterion, c, `/criteria/${c}`), ...questions]
}

function orderFault(value: unknown, index: number, base: string): PointedFault[] {
  const order = at(value, 'order')
  if (typeof order !== 'number' || order === index + 1) return []
  return [{ pointer: `${base}/order`, fault: `must be ${index + 1}, its place in the list` }]
}

function rubricFaults(question: unknown, pointer: string): PointedFault[] {
  const rubric = listAt(at(question, 'evaluatorOnly'), 'rubric')
  const levels = rubric.map((entry) => at(entry, 'level'))
  const missing = levelCodes.flatMap((code, level) =>
    levels.includes(level) ? [] : [{ pointer, fault: `missing rubric level ${level} (${code})` }],
  )
  const entries = rubric.flatMap((entry, index) => {
    const level = levels[index]
    if (typeof level !== 'number') return []
    const code = levelCodes[level]
    const faults: PointedFault[] = []
    if (levels.indexOf(level) < index)
      faults.push({ pointer: `${pointer}/${index}/level`, fault: `duplicate rubric level ${level}` })
    else if (levels.slice(0, index).some((before) => typeof before === 'number' && before > level))
      faults.push({ pointer: `${pointer}/${index}/level`, fault: `rubric level ${level} is out of order` })
    if (code !== undefined && at(entry, 'code') !== code)
      faults.push({ pointer: `${pointer}/${index}/code`, fault: `must be "${code}" for level ${level}` })
    return faults
  })
  return [...missing, ...entries]
}

import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { saveAnswers } from '#app/features/responses/saving-mutations.server.ts'
import { testDatabase } from '#tests/support/db.ts'
import { makePerson } from '#tests/support/factories.ts'
import { answerOf, full, openRequest, questions } from '#tests/support/open-request.ts'

const editors = 10
const saves = 100

interface Seen {
  revision: number
  text: string
}

/** One overwrite that was accepted: what its editor had before their eyes, and what they wrote over it. */
interface Overwrite {
  questionId: string
  seen: Seen
  text: string
}

test('10 editors × 100 saves on the same answers: every overwrite had seen the revision, the others got both texts', async () => {
  await using database = await testDatabase()
  const { db } = database
  const { key, invitationId, organisation } = await openRequest(db)
  const overwrites: Overwrite[] = []
  const refused: { typed: string; mine: string; theirs: Seen; seen: Seen }[] = []

  const edit = async (editor: number) => {
    const person = await makePerson(db, { organisationId: organisation.id, roles: ['respondent'] })
    const before = new Map<string, Seen>(questions.map((id) => [id, { revision: 1, text: '' }]))
    const seenOf = (questionId: string) => before.get(questionId) ?? { revision: 1, text: '' }
    for (let save = 0; save < saves; save++) {
      // Mostly one answer, as autosave does; every tenth save is the whole form.
      const ids = save % 10 === 9 ? questions : [questions[(editor + save) % questions.length] ?? 'GOV-1']
      const typed = ids.map((questionId) => ({
        questionId,
        revision: seenOf(questionId).revision,
        content: full(`Éditeur ${editor}, enregistrement ${save}, question ${questionId}.`),
      }))
      const result = await saveAnswers(db, { ...key, actorId: person.id, answers: typed })
      if (!result.ok && result.fault !== 'conflict') throw new Error(`a save was refused: ${result.fault}`)
      const conflicts = new Map(result.ok ? [] : result.conflicts.map((conflict) => [conflict.questionId, conflict]))
      for (const { questionId, revision, content } of typed) {
        const seen = seenOf(questionId)
        const conflict = conflicts.get(questionId)
        if (conflict) {
          const { text, revision } = conflict.theirs
          refused.push({ typed: content.text, mine: conflict.mine.text, theirs: { text, revision }, seen })
          before.set(questionId, { text, revision })
        } else {
          overwrites.push({ questionId, seen, text: content.text })
          before.set(questionId, { revision: revision + 1, text: content.text })
        }
      }
      // Everybody types for a while of their own.
      for (let turns = (editor * 7 + save * 3) % 5; turns > 0; turns--) await turn()
    }
  }
  await Promise.all(Array.from({ length: editors }, (_, editor) => edit(editor)))

  const textAt = new Map<string, string>()
  for (const questionId of questions) {
    const history = overwrites
      .filter((one) => one.questionId === questionId)
      .toSorted((a, b) => a.seen.revision - b.seen.revision)
    // One overwrite for each revision, over exactly the text that its editor had seen: nothing was lost between.
    expect(history.map(({ seen }) => seen.revision)).toEqual(history.map((_, index) => index + 1))
    expect(history.map(({ seen }) => seen.text)).toEqual(['', ...history.slice(0, -1).map(({ text }) => text)])
    for (const { seen, text } of history) textAt.set(`${questionId} ${seen.revision + 1}`, text)
    const last = history.at(-1)
    const stored = await answerOf(db, invitationId, questionId)
    expect([stored.text, stored.revision]).toEqual([last?.text, history.length + 1])
  }

  // Whoever was refused got back what they had typed, and a text that somebody else had really written since.
  const sent = editors * (saves * 0.9 + saves * 0.1 * questions.length)
  expect(overwrites.length + refused.length).toBe(sent)
  expect(overwrites.length).toBeGreaterThan(sent / 100)
  expect(refused.length).toBeGreaterThan(sent / 100)
  for (const { typed, mine, theirs, seen } of refused) {
    expect(mine).toBe(typed)
    expect(theirs.text).not.toBe(typed)
    expect(theirs.revision).toBeGreaterThan(seen.revision)
    const questionId = /question (.+)\.$/.exec(typed)?.[1]
    expect(theirs.text).toBe(textAt.get(`${questionId} ${theirs.revision}`))
  }
})

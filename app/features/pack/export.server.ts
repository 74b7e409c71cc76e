import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import {
  evidencePartName,
  type PackAnswers,
  type PackedAnswer,
  type PackedEvidence,
  type PackManifest,
  packFormat,
  packParts,
} from '#app/domain/exchange/answer-pack.ts'
import type { Localised } from '#app/domain/questionnaire/questionnaire.ts'
import { contentChunks } from '#app/features/evidence/content.server.ts'
import { citedEvidence, type LibraryKey, libraryCriteria, masterAnswers } from '#app/features/library/masters.server.ts'
import { retiredAnswers } from '#app/features/library/retired.server.ts'
import { questionnaireEntry } from '#app/features/questionnaires/registry.server.ts'
import { type Dictionary, dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'
import type { Kysely, Schema } from '#db/schema.ts'
import { type Part, zippedPack } from './archive.server.ts'
import { ReadablePack } from './ReadablePack.tsx'
import type { Signer } from './signing.server.ts'

type Db = Kysely<Schema>

/** What the supplier keeps at home: questions, and pieces of evidence whose file does not travel. */
export interface LeftOut {
  questions: ReadonlySet<string>
  pieces: ReadonlySet<string>
}

type CitedPiece = Awaited<ReturnType<typeof citedEvidence>> extends Map<string, (infer P)[]> ? P : never

/** All that a library may take along: each answer with its evidence, without what is never shared. */
export async function packable(db: Db, key: LibraryKey) {
  const masters = await masterAnswers(db, key)
  const rows = await db
    .selectFrom('library_answer')
    .select(['question_id', 'questionnaire'])
    .where('organisation_id', '=', key.organisationId)
    .execute()
  const asked = new Map(rows.map((row) => [row.question_id, row.questionnaire]))
  const cited = await citedEvidence(db, key)
  const answerTo = (question: { id: string; question: Localised }) => {
    const master = masters.get(question.id)
    if (!master) return []
    const evidence = (cited.get(question.id) ?? []).filter(({ confidentiality }) => confidentiality !== 'never')
    return [{ question, master, questionnaire: asked.get(question.id) ?? '', evidence }]
  }
  const retired = (await retiredAnswers(db, key)).map(({ question }) => question)
  const name = { fr: dictionary('fr').library.retired.title, en: dictionary('en').library.retired.title }
  const criteria = [...libraryCriteria(), { id: 'retired', name, questions: retired }].flatMap((criterion) => {
    const answers = criterion.questions.flatMap(answerTo)
    return answers.length > 0 ? [{ id: criterion.id, name: criterion.name, answers }] : []
  })
  const pieces = new Map<string, CitedPiece>()
  for (const piece of criteria.flatMap(({ answers }) => answers.flatMap(({ evidence }) => evidence)))
    pieces.set(piece.id, piece)
  const kept = [...cited.values()].flat().filter(({ confidentiality }) => confidentiality === 'never')
  return { criteria, pieces: [...pieces.values()], never: new Set(kept.map(({ id }) => id)).size }
}
export type Packable = Awaited<ReturnType<typeof packable>>

/** The answers that travel, and the files that travel with them. */
export function chosenOf({ criteria, pieces }: Packable, left: LeftOut) {
  const answers = criteria.flatMap(({ answers }) => answers.filter(({ question }) => !left.questions.has(question.id)))
  const cited = new Set(answers.flatMap(({ evidence }) => evidence.map(({ id }) => id)))
  const travelling = pieces.filter(({ id }) => cited.has(id))
  const files = travelling.filter(({ id, kind }) => kind === 'file' && !left.pieces.has(id))
  return { answers, travelling, files, bytes: files.reduce((sum, { size }) => sum + (size ?? 0), 0) }
}

function packedContent(chosen: ReturnType<typeof chosenOf>): PackAnswers {
  const parts = new Map(
    chosen.files.map((file, at) => [file.id, evidencePartName(at + 1, file.fileName ?? file.title)]),
  )
  const evidence = chosen.travelling.map((piece): PackedEvidence => {
    const { id, kind, title, type, url, issuedOn, validUntil, perimeter, shareCovered, confidentiality, fileName } =
      piece
    const facts = {
      id,
      kind,
      title,
      type,
      url,
      issuedOn,
      validUntil,
      perimeter,
      shareCovered,
      confidentiality,
      fileName,
    }
    return { ...facts, part: parts.get(id) ?? null, sha256: piece.sha256, size: piece.size }
  })
  const answers = chosen.answers.map(({ question, master, questionnaire, evidence }): PackedAnswer => {
    const [id = '', version = ''] = questionnaire.split('@')
    const { text, state, stateDate, naReason, validatedAt, validatedBy } = master
    return {
      questionId: question.id,
      questionnaire: { id, version },
      content: { text, state, stateDate, naReason },
      validatedAt,
      validatedBy,
      evidence: evidence.map(({ id, locator }) => ({ id, locator })),
    }
  })
  return { format: 'etalon-answers/1', answers, evidence }
}

function questionnairesOf({ answers }: PackAnswers): PackManifest['questionnaires'] {
  const named = new Map(answers.map(({ questionnaire }) => [Object.values(questionnaire).join('@'), questionnaire]))
  return [...named.values()].flatMap(({ id, version }) => {
    const entry = questionnaireEntry(id, version)
    return entry ? [{ id, version, publicHash: entry.publicHash }] : []
  })
}

interface PackGiven {
  now: string
  supplier: string
  url: string
  signer: Signer
  words: { lang: Language; t: Dictionary; f: Formats }
}

/** The pack of what was chosen, as it is sent: the manifest and its signature first, then the answers, then the files. */
export function packOf(db: Db, library: Packable, left: LeftOut, given: PackGiven): AsyncGenerator<Uint8Array> {
  const { now, supplier, url, signer, words } = given
  const chosen = chosenOf(library, left)
  const content = packedContent(chosen)
  const head = {
    format: packFormat,
    instance: { id: signer.id, url, key: signer.key },
    supplier: { name: supplier },
    madeAt: now,
    questionnaires: questionnairesOf(content),
  } as const
  const questions = new Map(chosen.answers.map(({ question }) => [question.id, question.question]))
  const page = renderToStaticMarkup(createElement(ReadablePack, { content, head, questions, words }))
  const files = content.evidence.flatMap(({ part, sha256, size }): Part[] =>
    part && sha256 ? [{ name: part, size: size ?? 0, sha256, chunks: () => contentChunks(db, sha256) }] : [],
  )
  const parts: Part[] = [
    { name: packParts.answers, bytes: Buffer.from(JSON.stringify(content, null, 2)) },
    { name: packParts.readable, bytes: Buffer.from(`<!doctype html>\n${page}\n`) },
    ...files,
  ]
  return zippedPack(head, parts, signer)
}

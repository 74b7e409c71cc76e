import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type PackFault, packLimits } from '#app/domain/exchange/answer-pack.ts'
import type { PendingPack } from './content.ts'
import { knownQuestionnaires } from './queries.server.ts'
import { readPack } from './read.server.ts'

interface Spooled {
  path: string
  name: string
  size: number
}

interface Received {
  upload: Spooled | null
  fault: 'file_too_large' | 'file_two' | null
}

export type ReceivedPack =
  | { ok: true; upload: Spooled; content: PendingPack }
  | { ok: false; fault: PackFault; name?: string }

/** A folder that lasts as long as `use`: the files of a pack are never kept beside the database. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'etalon-pack-'))
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The pack that a form carried, read to the end, or why it is refused. */
export async function receivedPack({ upload, fault }: Received): Promise<ReceivedPack> {
  if (fault === 'file_two') return { ok: false, fault: 'two' }
  if (fault || (upload && upload.size > packLimits.bytes)) return { ok: false, fault: 'large' }
  if (!upload) return { ok: false, fault: 'missing' }
  return withFolder(async (folder): Promise<ReceivedPack> => {
    const reading = await readPack(upload.path, folder)
    if (!reading.ok) return reading
    const { hash, manifest, answers, evidence } = reading.pack
    if (knownQuestionnaires(manifest).length === 0) {
      const names = manifest.questionnaires.map(({ id, version }) => `${id} ${version}`)
      return { ok: false, fault: 'questionnaire', name: names.slice(0, 3).join(', ') }
    }
    return { ok: true, upload, content: { hash, manifest, answers, evidence } }
  })
}

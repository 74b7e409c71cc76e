import { createHash } from 'node:crypto'
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileUpload, parseFormData } from '@remix-run/form-data-parser'
import { FILE_BYTES } from '#app/domain/answers/evidence-file.ts'
import { type FileSink, withFilesAside } from './file-parts.server.ts'
import { writableForm } from './read-form.server.ts'
import { pageError } from './responses.server.ts'

/** A file as it came, on disk for the time of one request. */
export interface Upload {
  path: string
  /** As the sender gave it: nobody has checked it. */
  name: string
  size: number
  sha256: string
}

export interface Received {
  form: FormData
  upload: Upload | null
  /** Why a file that was sent is not there. */
  fault: 'file_too_large' | 'file_two' | null
}

/** The words around a file. */
const wordsBytes = 1024 * 1024
const limits = {
  maxFiles: 5,
  maxParts: 40,
  maxHeaderSize: 8 * 1024,
  maxFileSize: 2 * wordsBytes,
  maxTotalSize: 2 * wordsBytes,
}

const isMultipart = (request: Request) => request.headers.get('Content-Type')?.startsWith('multipart/') ?? false

interface FilePart {
  size: number
  sha256: string
  /** Where its content is; null when it was dropped. */
  path: string | null
}

/** Keeps the first file that holds something, up to what is kept of one, and counts the others. */
class Spool implements FileSink {
  readonly parts: FilePart[] = []
  readonly #path: string | null
  #target: FileHandle | null = null
  #kept = false
  #size = 0
  #hash = createHash('sha256')

  /** Without a path, files are counted alone. */
  constructor(path: string | null) {
    this.#path = path
  }

  async write(piece: Uint8Array): Promise<void> {
    this.#size += piece.length
    // The rest of a larger file is read and dropped: a browser hears no answer before it has sent all.
    if (this.#kept || this.#path === null || this.#size > FILE_BYTES) return
    this.#target ??= await open(this.#path, 'w', 0o600)
    this.#hash.update(piece)
    await this.#target.write(piece)
  }

  async end(): Promise<string> {
    const path = this.#target && this.#path
    this.parts.push({ size: this.#size, sha256: this.#hash.digest('hex'), path })
    if (this.#size > 0) this.#kept = true
    this.#size = 0
    this.#hash = createHash('sha256')
    await this.#close()
    return String(this.parts.length - 1)
  }

  /** Nothing more is written: the form is read, or broke off. */
  async stop(): Promise<void> {
    this.#kept = true
    await this.#close()
  }

  async #close(): Promise<void> {
    await this.#target?.close()
    this.#target = null
  }
}

async function parsed(
  request: Request,
  spool: Spool,
  onFile: (file: { name: string } & FilePart) => void,
): Promise<FormData> {
  const body = isMultipart(request) ? withFilesAside(request, spool) : request
  const named = async (file: FileUpload) => {
    const part = spool.parts[Number(await file.text())]
    if (part) onFile({ name: file.name, ...part })
    return null
  }
  const form = await parseFormData(body, limits, named)
    .catch(() => {
      throw pageError('unprocessable')
    })
    .finally(() => spool.stop())
  for (const value of form.values())
    if (typeof value === 'string' && value.length > wordsBytes) throw pageError('too_large')
  return writableForm(form)
}

/** Browsers send a part without name or content for a file field that was left empty. */
const isLeftEmpty = (file: { name: string; size: number }) =>
  file.size === 0 && (file.name === '' || file.name === 'file-upload')

/** Reads a form that may carry one file, which stays on disk while `use` runs and no longer. */
export async function withUpload<T>(request: Request, use: (received: Received) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'etalon-upload-'))
  try {
    let upload: Upload | null = null
    let fault: Received['fault'] = null
    const path = join(folder, 'file')
    const form = await parsed(request, new Spool(path), (file) => {
      if (isLeftEmpty(file)) return
      if (upload || fault) fault = fault ?? 'file_two'
      else if (file.size > FILE_BYTES) fault = 'file_too_large'
      else if (file.size > 0 && !file.path) fault = 'file_two'
      else upload = { path, name: file.name, size: file.size, sha256: file.sha256 }
    })
    return await use({ form, upload: fault ? null : upload, fault })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The fields of a form and whether it carried a file, which is dropped. */
export async function fieldsOnly(request: Request): Promise<{ form: FormData; files: boolean }> {
  let files = false
  const form = await parsed(request, new Spool(null), (file) => {
    files ||= !isLeftEmpty(file)
  })
  return { form, files }
}

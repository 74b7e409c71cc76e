import { createHash } from 'node:crypto'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type FileUpload, parseFormData } from '@remix-run/form-data-parser'
import { FILE_BYTES } from '#app/domain/evidence-file.ts'
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

const aroundFile = 1024 * 1024
const fewParts = { maxFiles: 5, maxParts: 40, maxHeaderSize: 8 * 1024 }

const isMultipart = (request: Request) => request.headers.get('Content-Type')?.startsWith('multipart/') ?? false

/**
 * The same request, whose body never holds more than one file of 20 MB with its fields. The rest of a larger one is read
 * and dropped, since a browser hears no answer before it has sent all; a closing boundary then lets the parser give back
 * the fields that stood before the file.
 */
function bounded(request: Request): Request {
  const boundary = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(request.headers.get('Content-Type') ?? '')
  if (!request.body || !boundary) return request
  const closing = new TextEncoder().encode(`\r\n--${boundary[1] ?? boundary[2]}--\r\n`)
  let room = FILE_BYTES + aroundFile
  const body = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(piece, controller) {
        if (room <= 0) return
        room -= piece.length
        controller.enqueue(piece)
        if (room <= 0) controller.enqueue(closing)
      },
    }),
  )
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    body,
    duplex: 'half',
  } as RequestInit)
}

async function parsed(request: Request, onFile: (file: FileUpload) => Promise<null> | null): Promise<FormData> {
  const multipart = isMultipart(request)
  // What is bounded ends with the piece that filled it: the parser's own limits stand a little above.
  const limit = multipart ? FILE_BYTES + 2 * aroundFile : aroundFile
  const limits = { ...fewParts, maxFileSize: limit, maxTotalSize: limit }
  const form = await parseFormData(multipart ? bounded(request) : request, limits, onFile).catch(() => {
    throw pageError('unprocessable')
  })
  for (const value of form.values())
    if (typeof value === 'string' && value.length > aroundFile) throw pageError('too_large')
  return writableForm(form)
}

async function spool(file: FileUpload, path: string): Promise<Upload> {
  const hash = createHash('sha256')
  const target = await open(path, 'w', 0o600)
  try {
    for (let at = 0; at < file.size; at += aroundFile) {
      const piece = new Uint8Array(await file.slice(at, at + aroundFile).arrayBuffer())
      hash.update(piece)
      await target.write(piece)
    }
  } finally {
    await target.close()
  }
  return { path, name: file.name, size: file.size, sha256: hash.digest('hex') }
}

/** Browsers send a part without name or content for a file field that was left empty. */
const isLeftEmpty = (file: FileUpload) => file.size === 0 && (file.name === '' || file.name === 'file-upload')

/** Reads a form that may carry one file, which stays on disk while `use` runs and no longer. */
export async function withUpload<T>(request: Request, use: (received: Received) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'etalon-upload-'))
  try {
    let upload: Upload | null = null
    let fault: Received['fault'] = null
    const form = await parsed(request, async (file) => {
      if (isLeftEmpty(file)) return null
      if (upload || fault) fault = fault ?? 'file_two'
      else if (file.size > FILE_BYTES) fault = 'file_too_large'
      else upload = await spool(file, join(folder, 'file'))
      return null
    })
    return await use({ form, upload: fault ? null : upload, fault })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The fields of a form and whether it carried a file, which is dropped. */
export async function fieldsOnly(request: Request): Promise<{ form: FormData; files: boolean }> {
  let files = false
  const form = await parsed(request, (file) => {
    files ||= !isLeftEmpty(file)
    return null
  })
  return { form, files }
}

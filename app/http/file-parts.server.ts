/** What takes the content of the files of a form, piece by piece, one file after the other. */
export interface FileSink {
  write: (piece: Uint8Array) => Promise<void>
  /** The file is whole; gives what stands for its content in the form. */
  end: () => Promise<string>
}

const emptyLine = Buffer.from('\r\n\r\n')
/** More than a parser takes: what follows is left for it to refuse. */
const headerBytes = 64 * 1024
/** All that the parser calls a file, at least: nothing that it would hold passes. */
const fileHeader = /filename|application\/octet-stream/i

type Passing = (piece: Uint8Array) => void

/** Follows the parts of a form as they come: files go aside, and all the rest passes as it was sent. */
class FilesAside {
  readonly #delimiter: Buffer
  readonly #sink: FileSink
  #state: 'header' | 'field' | 'file' | 'unread' | 'over' = 'header'
  #held: Buffer = Buffer.alloc(0)
  /** Where the header of the part begins in what is held: after the delimiter and the end of its line. */
  #headerAt: number

  constructor(boundary: string, sink: FileSink) {
    this.#delimiter = Buffer.from(`\r\n--${boundary}`, 'latin1')
    this.#headerAt = this.#delimiter.length
    this.#sink = sink
  }

  async take(piece: Uint8Array, pass: Passing): Promise<void> {
    const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.length)
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes])
    while (this.#state === 'header' ? this.#header(pass) : await this.#content(pass));
  }

  rest(pass: Passing): void {
    pass(this.#held)
  }

  #shift(length: number): Buffer {
    const piece = this.#held.subarray(0, length)
    this.#held = this.#held.subarray(length)
    return piece
  }

  /** Passes the header of a part; whether there is more to look at. */
  #header(pass: Passing): boolean {
    const at = this.#headerAt
    if (this.#held.subarray(at - 2, at).equals(Buffer.from('--'))) {
      pass(this.#shift(at))
      this.#state = 'over'
      return true
    }
    const end = this.#held.indexOf(emptyLine, at)
    if (end < 0) {
      if (this.#held.length > headerBytes) this.#state = 'unread'
      return this.#state === 'unread'
    }
    const header = this.#shift(end + emptyLine.length)
    this.#state = fileHeader.test(header.toString('latin1', at)) ? 'file' : 'field'
    pass(header)
    return true
  }

  /** Passes what a field holds, or puts aside what a file does, up to the next delimiter; whether there is more to look at. */
  async #content(pass: Passing): Promise<boolean> {
    if (this.#state === 'over' || this.#state === 'unread') {
      // The parser takes what follows the end for a fault when it comes in a piece of its own.
      const rest = this.#shift(this.#held.length)
      if (this.#state === 'unread') pass(rest)
      return false
    }
    const end = this.#held.indexOf(this.#delimiter)
    // A delimiter may have begun in the last bytes.
    const piece = this.#shift(end < 0 ? Math.max(0, this.#held.length - this.#delimiter.length + 1) : end)
    if (piece.length > 0 && this.#state === 'field') pass(piece)
    if (piece.length > 0 && this.#state === 'file') await this.#sink.write(piece)
    if (end < 0) return false
    if (this.#state === 'file') pass(Buffer.from(await this.#sink.end()))
    pass(this.#shift(this.#delimiter.length))
    this.#state = 'header'
    this.#headerAt = 2
    return true
  }
}

const boundaryOf = (type: string | null) => {
  const found = /boundary=(?:"([^"]+)"|([^;]+))/i.exec(type ?? '')
  return found?.[1] ?? found?.[2]
}

/** The same request, the content of whose files has gone to the sink: it is never whole in memory. */
export function withFilesAside(request: Request, sink: FileSink): Request {
  const boundary = boundaryOf(request.headers.get('Content-Type'))
  if (!request.body || !boundary) return request
  const parts = new FilesAside(boundary, sink)
  const body = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (piece, controller) => parts.take(piece, (some) => controller.enqueue(some)),
      flush: (controller) => parts.rest((some) => controller.enqueue(some)),
    }),
  )
  const { method, headers } = request
  return new Request(request.url, { method, headers, body, duplex: 'half' } as RequestInit)
}

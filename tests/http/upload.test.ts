import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FILE_BYTES } from '#app/domain/answers/evidence-file.ts'
import { fieldsOnly, type Received, withUpload } from '#app/http/upload.server.ts'

const disposition = (name: string, more = '') => `Content-Disposition: form-data; name="${name}"${more}`
const field = (name: string, value: string) => `--b--c\r\n${disposition(name)}\r\n\r\n${value}\r\n`
const file = (name: string, content: string) =>
  `--b--c\r\n${disposition('file', `; filename="${name}"`)}\r\nContent-Type: application/pdf\r\n\r\n${content}\r\n`
const end = '--b--c--\r\n'

/** The form as it comes over the network, in pieces of that size. */
function sent(body: string | Uint8Array, size: number): Request {
  const bytes = Buffer.from(body)
  let at = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + size)))
      at += size
    },
  })
  const headers = { 'Content-Type': 'multipart/form-data; boundary=b--c' }
  const given = { method: 'POST', headers, body: stream, duplex: 'half' }
  return new Request('http://localhost/', given as RequestInit)
}

const read = (body: string | Uint8Array, size = 65_536) =>
  withUpload(sent(body, size), async ({ form, upload, fault }: Received) => ({
    fields: Object.fromEntries(form),
    fault,
    file: upload && { name: upload.name, size: upload.size, content: readFileSync(upload.path, 'utf8') },
  }))

// What begins like the end of a part and is not, at each place where a piece may be cut.
const tricky = 'un\r\n--b\r\n--b--\r\n\r\n--b-\r\n-\r\r\n--b--d é\r\n'

test.each([1, 2, 3, 5, 8, 13, 64, 1000])(
  'a form that comes by %i bytes keeps its fields and its file',
  async (size) => {
    const body = `${field('avant', tricky)}${file('bilan.pdf', tricky)}${field('après', 'dernier')}${end}`
    expect(await read(body, size)).toEqual({
      fields: { avant: tricky, après: 'dernier' },
      fault: null,
      file: { name: 'bilan.pdf', size: Buffer.byteLength(tricky), content: tricky },
    })
  },
)

test('fields that stand after a file that is too large are there, and the file is not', async () => {
  const body = `${file('a.pdf', 'x'.repeat(FILE_BYTES + 1))}${field('après', 'gardé')}${end}`
  expect(await read(body)).toEqual({ fields: { après: 'gardé' }, fault: 'file_too_large', file: null })
  const full = await read(`${file('a.pdf', 'x'.repeat(FILE_BYTES))}${end}`)
  expect([full.fault, full.file?.size]).toEqual([null, FILE_BYTES])
})

test('a file field left empty beside a file is nothing; two files are one too many', async () => {
  const one = await read(`${file('', '')}${file('a.pdf', 'un')}${end}`)
  expect(one).toMatchObject({ fault: null, file: { name: 'a.pdf', content: 'un' } })
  expect(await read(`${file('a.pdf', 'un')}${file('b.pdf', 'deux')}${end}`)).toMatchObject({ fault: 'file_two' })
})

test('a part that calls itself a field never gives its content to a file', async () => {
  const odd = `--b--c\r\n${disposition('filename')}\r\n\r\ncaché\r\n`
  expect(await read(`${odd}${file('b.pdf', 'deux')}${end}`)).toMatchObject({ fault: 'file_two', file: null })
})

test('a form that breaks off amid its file is refused, and so is one whose words are too many', async () => {
  await expect(read(file('a.pdf', 'un'))).rejects.toMatchObject({ init: { status: 422 } })
  await expect(read(`${field('a', 'x'.repeat(3 * 1024 * 1024))}${end}`)).rejects.toMatchObject({
    init: { status: 422 },
  })
  await expect(read(`${field('a', 'x'.repeat(1_100_000))}${end}`)).rejects.toMatchObject({ init: { status: 413 } })
})

test('where files are not wanted, that there was one is all that is kept', async () => {
  const { form, files } = await fieldsOnly(sent(`${field('a', '1')}${file('a.pdf', 'un')}${end}`, 7))
  expect([Object.fromEntries(form), files]).toEqual([{ a: '1' }, true])
})

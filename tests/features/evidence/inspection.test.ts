import { describe, expect, test } from 'vitest'
import { inspectFile } from '#app/features/evidence/inspection.server.ts'
import { compound, office, openDocument, pdf, png, spooled } from '#tests/support/evidence-files.ts'
import { zip } from '#tests/support/zip.ts'

const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')
const inspect = (content: string | Uint8Array, name: string) => inspectFile(spooled(content, name))

describe('what may be kept', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['bilan.pdf', pdf(), 'application/pdf'],
    ['schéma.PNG', png, 'image/png'],
    ['photo.jpg', Buffer.from('ffd8ffe000104a4649460001', 'hex'), 'image/jpeg'],
    ['animé.gif', Buffer.from('GIF89a\x01\x00\x01\x00\x00\x00\x00;', 'latin1'), 'image/gif'],
    ['plan.docx', office('docx'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['suivi.xlsx', office('xlsx'), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['revue.pptx', office('pptx'), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['note.odt', openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['suivi.ods', openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['note.doc', compound(['Root Entry', 'WordDocument']), 'application/msword'],
    ['suivi.xls', compound(['Workbook']), 'application/vnd.ms-excel'],
    ['mesures.csv', 'site;kWh\nLyon;12\n', 'text/csv'],
    ['mesures.csv', Buffer.from('site;\xe9nergie\nLyon;12\n', 'latin1'), 'text/csv'],
    ['mesures.csv', 'BMW;12\nMZ;3\n', 'text/csv'],
    ['export.txt', utf16('Site\tkWh\r\nLyon\t12'), 'text/plain'],
    ['journal.txt', 'Revue du 12 mars.\nDécision : a < b.\n', 'text/plain'],
  ])('%s', async (name, content, mediaType) => {
    expect(await inspect(content, name)).toMatchObject({ ok: true, file: { name, mediaType } })
  })

  test('a name without extension gets that of the content', async () => {
    expect(await inspect(pdf(), 'Bilan 2025')).toMatchObject({ file: { name: 'Bilan 2025.pdf' } })
    expect(await inspect('Revue du 12 mars.', 'LISEZMOI')).toMatchObject({ file: { name: 'LISEZMOI.txt' } })
  })
})

describe('hostile names', () => {
  test.each([
    ['../../etc/cron.d/bilan.pdf', 'bilan.pdf'],
    ['C:\\Users\\aline\\bilan.pdf', 'bilan.pdf'],
    ['bilan\r\nSet-Cookie: a=b.pdf', 'bilanSet-Cookie_ a=b.pdf'],
    ['bilan\u0000.pdf', 'bilan.pdf'],
    ['bilan\u202efdp.pdf', 'bilanfdp.pdf'],
    ['  .bilan".pdf. ', 'bilan_.pdf'],
    ['nul.pdf', '_nul.pdf'],
    ['bilan\ud800.pdf', 'bilan.pdf'],
  ])('%j is kept as %s', async (given, name) => {
    expect(await inspect(pdf(), given)).toMatchObject({ ok: true, file: { name } })
  })

  test.each([
    ['nothing left', '\u0000\u202e', 'file_name'],
    ['a path alone', 'dossier/', 'file_name'],
    ['huge', `${'a'.repeat(4000)}.pdf`, 'file_name_long'],
    ['one too long', `${'a'.repeat(147)}.pdf`, 'file_name_long'],
    ['double extension', 'bilan.pdf.exe', 'file_extension'],
    ['an extension hidden by a direction mark', 'bilan\u202efdp.exe', 'file_extension'],
    ['an extension cut by a null', 'bilan.exe\u0000.pdf.exe', 'file_extension'],
    ['another format', 'bilan.png', 'file_extension'],
    ['a script', 'bilan.html', 'file_extension'],
  ])('%s is refused', async (_case, name, fault) => {
    expect(await inspect(pdf(), name)).toEqual({ ok: false, fault })
  })

  test('150 characters are the longest', async () => {
    expect(await inspect(pdf(), `${'a'.repeat(146)}.pdf`)).toMatchObject({ ok: true })
  })
})

describe('hostile contents', () => {
  const html = '<!doctype html><script>alert(1)</script>'
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  const bomb = { name: 'word/media/a.xml', text: '0'.repeat(64), claims: 600 * 1024 * 1024 }

  test.each<[string, string | Uint8Array, string, string]>([
    ['a page named as a PDF', html, 'bilan.pdf', 'file_type'],
    ['a page named as text', html, 'bilan.txt', 'file_type'],
    ['a page after a long blank', `${' '.repeat(3000)}${html}`, 'bilan.txt', 'file_type'],
    ['a page in UTF-16', utf16(html), 'bilan.txt', 'file_type'],
    ['a page in Windows-1252', Buffer.from(`<html>\xe9${html}`, 'latin1'), 'bilan.csv', 'file_type'],
    ['a table that turns into a page', `a;b\n<script>alert(1)</script>`, 'bilan.csv', 'file_type'],
    ['a drawing with a script', svg, 'logo.svg', 'file_type'],
    ['a drawing named as an image', `<?xml version="1.0"?>${svg}`, 'logo.png', 'file_type'],
    ['a page that is also a PDF', `<html>\n%PDF-1.4\n${html}`, 'bilan.pdf', 'file_type'],
    ['a text that is also a PDF', 'bonjour\n%PDF-1.4\n', 'bilan.txt', 'file_type'],
    ['a program', Buffer.concat([Buffer.from('MZ\x90\x00', 'latin1'), Buffer.alloc(200)]), 'bilan.pdf', 'file_type'],
    ['a Linux program', Buffer.from('7f454c4602010100', 'hex'), 'bilan.png', 'file_type'],
    ['a script', '#!/bin/sh\nrm -rf /\n', 'bilan.txt', 'file_type'],
    ['text with null bytes', 'a;b\u0000\n1;2\n', 'bilan.csv', 'file_type'],
    ['an archive', zip([{ name: 'notes.txt' }]), 'bilan.docx', 'file_type'],
    ['an archive that climbs out', office('docx', [{ name: '../../evil.sh' }]), 'bilan.docx', 'file_type'],
    ['a truncated document', office('docx').subarray(0, 200), 'bilan.docx', 'file_type'],
    ['a document with macros', office('docm', [{ name: 'word/vbaProject.bin' }]), 'bilan.docm', 'file_macros'],
    ['the same under a quiet name', office('docm'), 'bilan.docx', 'file_macros'],
    ['macros that it does not declare', office('docx', [{ name: 'word/vbaProject.bin' }]), 'a.docx', 'file_macros'],
    ['macros of a spreadsheet of 4.0', office('xlsx', [{ name: 'xl/macrosheets/s1.xml' }]), 'a.xlsx', 'file_macros'],
    ['macros in an open document', openDocument('text', [{ name: 'Basic/Standard/M.xml' }]), 'a.odt', 'file_macros'],
    ['macros in an old document', compound(['WordDocument', '_VBA_PROJECT']), 'bilan.doc', 'file_macros'],
    ['a bomb', office('docx', [bomb]), 'bilan.docx', 'file_compressed'],
    [
      'a bomb that says its size',
      office('xlsx', [{ name: 'b', text: Buffer.alloc(30_000_000) }]),
      'b.xlsx',
      'file_compressed',
    ],
    ['an encrypted part', office('docx', [{ name: 'a.xml', flags: 1 }]), 'bilan.docx', 'file_protected'],
    ['a document under a password', compound(['EncryptedPackage', 'EncryptionInfo']), 'a.docx', 'file_protected'],
    ['an installer', compound(['SummaryInformation']), 'bilan.doc', 'file_type'],
    ['nothing', '', 'bilan.pdf', 'file_empty'],
    ['three bytes', Buffer.from('ffd8ff', 'hex'), 'bilan.pdf', 'file_extension'],
  ])('%s is refused', async (_case, content, name, fault) => {
    expect(await inspect(content, name)).toEqual({ ok: false, fault })
  })
})

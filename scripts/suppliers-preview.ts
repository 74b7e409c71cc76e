import { type LineFault, previewSuppliers } from '#app/domain/suppliers/supplier-file.ts'
import { readSupplierTable, type TableFault } from '#app/features/suppliers/read-table.server.ts'

const lineFaults: Record<LineFault, string> = {
  quote_open: 'a quotation mark is opened and not closed',
  name_missing: 'the name is missing',
  name_long: 'the name is longer than 200 characters',
  email_missing: 'the e-mail address is missing',
  email: 'this is not an e-mail address',
  email_many: 'there is more than one e-mail address',
  siren: 'a SIREN has 9 digits, a SIRET 14',
  siren_key: 'the key of the SIREN does not match its digits',
  siren_short: 'a digit is missing in the SIREN or SIRET: a spreadsheet may have dropped a leading zero',
  siret_key: 'the key of the SIRET does not match its digits',
  rounded: 'the SIREN or SIRET was rounded by a spreadsheet: format its column as text',
  siren_siret: 'the SIREN and the SIRET are not of the same company',
}
const fileFaults: Partial<Record<TableFault, string>> = {
  file_empty: 'the file is empty',
  file_large: 'the file is too large',
  file_kind: 'the file is neither a CSV text nor an XLSX workbook',
  file_macros: 'the workbook holds macros: save it as .xlsx',
  file_protected: 'the workbook is protected by a password',
  file_compressed: 'the workbook unpacks to far more than it should',
  file_heavy: 'the workbook takes too long to read',
}

const stop = (words: string) => {
  process.stderr.write(`${words}\n`)
  process.exit(1)
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
const [path, ...more] = process.argv.slice(2)
if (!path || more.length > 0) stop('usage: npm run -s suppliers:preview -- FILE')
const reading = await readSupplierTable(path ?? '').catch((error: NodeJS.ErrnoException) =>
  stop(error.code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${error.code})`),
)
if (!reading.ok) stop(fileFaults[reading.fault] ?? 'the file cannot be read')
else {
  const { accepted, rejected, duplicates } = previewSuppliers(reading.records)
  const preview = {
    accepted: accepted.map(({ line, name, email, siren }) => ({ line, name, email, siren })),
    rejected: rejected.map(({ line, faults }) => ({
      line,
      reason: faults.map((fault) => lineFaults[fault]).join('; '),
    })),
    duplicates,
  }
  process.stdout.write(`${JSON.stringify(preview, null, 2)}\n`)
}

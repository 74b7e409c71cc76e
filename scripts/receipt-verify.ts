import { readFileSync } from 'node:fs'
import { checkReceiptTexts } from '#app/domain/proofs/receipt.ts'

// Checks a receipt against the export of a response, offline: exit 0 when they fit, 1 when not or when a file is unfit.
const [receiptFile, exportFile] = process.argv.slice(2)
if (!receiptFile || !exportFile) fail('usage: npm run -s receipt:verify -- receipt.json response.json')

const check = checkReceiptTexts(read(receiptFile), read(exportFile))
if (check.ok) {
  const { response, supplier, campaign } = check.receipt
  console.log(`${exportFile} is what ${receiptFile} was given for: not a letter differs`)
  console.log(`supplier ${supplier.name}; campaign ${campaign.name}; submission ${response.sequence}`)
  console.log(`submitted ${response.submittedAt}, by the clock of the instance: not a qualified time-stamp`)
} else {
  const faults = {
    not_a_receipt: `${receiptFile} is not a receipt (etalon-receipt/1)`,
    not_an_export: `${exportFile} is not the export of a response (etalon-response/1)`,
    different_answers: `${exportFile} is not what ${receiptFile} was given for: the answers differ`,
    different_parties: `${exportFile} and ${receiptFile} name different campaigns or suppliers`,
  }
  if (check.fault === 'receipt_not_json' || check.fault === 'export_not_json') {
    const file = check.fault === 'receipt_not_json' ? receiptFile : exportFile
    fail(`${file}#${check.where.pointer}: ${check.where.fault}`)
  }
  fail(faults[check.fault])
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error))
  }
}

function fail(message: string): never {
  console.error(message)
  process.exit(1)
}

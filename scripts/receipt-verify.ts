import { readFileSync } from 'node:fs'
import { checkClarification, looksLikeClarification } from '#app/domain/assessment/clarification.ts'
import { checkReceiptTexts } from '#app/domain/proofs/receipt.ts'
import { parseJsonText } from '#app/domain/text/json-text.ts'

// Checks a receipt against the export of a response, offline: exit 0 when they fit, 1 when not or when a file is unfit.
// The receipt of a clarification holds its own content, and is given alone.
const usage = 'usage: npm run -s receipt:verify -- receipt.json response.json, or the receipt of a clarification alone'
const [receiptFile, exportFile] = process.argv.slice(2)
if (!receiptFile) fail(usage)
const given = read(receiptFile)
if (looksLikeClarification(given)) {
  complement(given, receiptFile)
  process.exit(0)
}
if (!exportFile) fail(usage)

const check = checkReceiptTexts(given, read(exportFile))
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

function complement(text: string, file: string): void {
  const parsed = parseJsonText(text)
  const check = checkClarification(parsed.ok ? parsed.json : null)
  if (check.ok) {
    const { content, submittedAt } = check.receipt
    const { question } = content.clarification
    console.log(`${file} holds the complement that was submitted, to the letter`)
    console.log(`supplier ${content.supplier.name}; campaign ${content.campaign.name}; question ${question}`)
    console.log(
      `completes submission ${content.response.sequence}, of hash ${content.response.hash}: check it with its own receipt`,
    )
    console.log(`submitted ${submittedAt}, by the clock of the instance: not a qualified time-stamp`)
  } else if (check.fault === 'altered') fail(`${file} was changed: the complement is not the one that was submitted`)
  else fail(`${file} is not the whole receipt of a clarification (etalon-clarification-receipt/1)`)
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

import { afterAll, expect, test } from 'vitest'
import { bridgeDocx } from '#app/features/bridge/bridge-docx.server.ts'
import { filledBridge } from '#tests/support/bridged.ts'
import { closeLibreOffice, textByLibreOffice } from '#tests/support/libreoffice.ts'

afterAll(closeLibreOffice)

// Its writer is a package of its own, to be obtained and first started: longer than all other tests of a bridge.
test('a DOCX that LibreOffice opens, with the same words', async () => {
  const { database, document } = await filledBridge()
  await using _ = database
  const text = textByLibreOffice(await bridgeDocx(document, 'fr'))
  for (const item of document.sections.flatMap(({ items }) => items)) {
    expect(text).toContain(item.title)
    expect(text).toContain(item.link)
  }
  expect(text).toContain('Ligne 2')
  expect(text).not.toMatch(/Fournisseur \d/)
}, 240_000)

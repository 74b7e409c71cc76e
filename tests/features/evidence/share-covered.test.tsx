import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { evidenceForm } from '#app/features/evidence/forms.ts'
import { parseForm } from '#app/http/parse-form.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { EvidenceFacts } from '#app/ui/Evidence.tsx'
import { WordsProvider } from '#app/ui/i18n.tsx'

const words = dictionary('en').evidence.errors

function typed(more: Record<string, string>) {
  const form = new FormData()
  const fields = { type: 'policy', confidentiality: 'visible', url: 'https://exemple.fr/a', title: 'A', ...more }
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return parseForm(form, evidenceForm, words)
}

test.each([
  ['0', 0],
  ['80', 80],
  [' 100 ', 100],
  ['75 %', 75],
  ['75\u00a0%', 75],
  ['', undefined],
])('a share of "%s" is read as %s', (shareCovered, read) => {
  const form = typed({ perimeter: 'groupe', shareCovered })
  expect(form.ok && form.value.shareCovered).toBe(read)
})

test.each(['101', '-1', '80.5', 'most', '1e2', '0x10'])(
  'a share of "%s" is refused beside its field',
  (shareCovered) => {
    const form = typed({ perimeter: 'groupe', shareCovered })
    expect(form).toMatchObject({ ok: false, errors: { shareCovered: words.share }, values: { shareCovered } })
  },
)

test('a share of nothing that is named is refused', () => {
  expect(typed({ shareCovered: '80' })).toMatchObject({ ok: false, errors: { perimeter: words.share_of_what } })
})

test('the share stands beside its perimeter, zero included, and nothing stands for one that is not known', () => {
  const shown = (shareCovered: number | null) =>
    renderToStaticMarkup(
      <WordsProvider lang="fr">
        <EvidenceFacts
          evidence={{
            id: 'a',
            kind: 'link',
            title: 'A',
            url: null,
            type: 'policy',
            fileName: null,
            size: null,
            perimeter: 'groupe',
            shareCovered,
            issuedOn: null,
            validUntil: null,
            confidentiality: 'visible',
            expiry: null,
          }}
        />
      </WordsProvider>,
    )
  expect(shown(80)).toContain('Groupe, couvert à 80\u202f%')
  expect(shown(0)).toContain('Groupe, couvert à 0\u202f%')
  expect(shown(null)).not.toContain('couvert')
})

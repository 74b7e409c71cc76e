import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { amendmentForm, wishOf } from '#app/features/amendments/forms.ts'
import { NewAmendment } from '#app/features/amendments/NewAmendment.tsx'
import { amendmentPage } from '#app/features/amendments/page.server.ts'
import { parseForm, typedValues } from '#app/http/parse-form.server.ts'
import { dictionary } from '#app/i18n/dictionary.ts'
import { WordsProvider } from '#app/ui/i18n.tsx'
import { makeLaunchedCampaign } from '#tests/support/campaigns.ts'
import { testDatabase } from '#tests/support/db.ts'
import { madeAt } from '#tests/support/factories.ts'

type Answer = Parameters<typeof NewAmendment>[0]['answer']

async function formOf(answer?: Answer) {
  await using database = await testDatabase()
  const { campaignId, buyer } = await makeLaunchedCampaign(database.db)
  const page = (await amendmentPage(database.db, { campaignId, organisationId: buyer.id, now: madeAt }))!
  const html = renderToStaticMarkup(
    <WordsProvider lang="fr">
      <NewAmendment page={page} answer={answer} />
    </WordsProvider>,
  )
  return { page, html }
}

/** What a browser would send of a form that nobody touched. */
function untouched(html: string): FormData {
  const form = new FormData()
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const [, name = ''] = /name="([^"]*)"/.exec(tag) ?? []
    const [, value = ''] = /value="([^"]*)"/.exec(tag) ?? []
    if (!/type="checkbox"/.test(tag) || /checked/.test(tag)) form.append(name, value)
  }
  const [, purpose = ''] = /<option value="([^"]*)" selected/.exec(html) ?? []
  form.append('purpose', purpose)
  return form
}

test('the form of 47 questions stays light, and sent untouched it changes nothing', async () => {
  const { page, html } = await formOf()
  expect(html.match(/name="scope"/g)).toHaveLength(47)
  expect(html.match(/<[a-z]/g)!.length).toBeLessThan(300)
  const body = untouched(html)
  body.append('reason', 'Un motif qui compte bien vingt caractères.')
  const form = parseForm(body, amendmentForm, dictionary('fr').amendments.errors)
  if (!form.ok) throw new Error(JSON.stringify(form.errors))
  const { settings } = page
  expect(wishOf(form.value, body, settings)).toEqual({
    ok: true,
    wish: {
      purpose: settings.purpose,
      deadline: settings.deadline,
      debriefingOn: settings.debriefingOn,
      questionsOn: null,
      weightsVisible: false,
      weights: settings.weights,
      scope: settings.scope,
      minimums: settings.minimums,
      questionWeights: settings.questionWeights,
    },
  })
})

test('what was typed comes back with its faults, and is carried whole through the reading of the changes', async () => {
  const { html: empty } = await formOf()
  const body = untouched(empty)
  body.set('weight.GOV', '1O')
  body.set('reason', 'trop court')
  const values = typedValues(body)
  const { html } = await formOf({ errors: { 'weight.GOV': 'Faute.', reason: 'Faute.' }, values })
  expect(html).toContain('value="1O"')
  expect(html).toContain('trop court')
  expect(html).toContain('<details open="">')
  const { html: preview } = await formOf({ values, preview: { changes: [], suppliers: 2, reason: 'x' } })
  const carried = untouched(preview)
  expect(carried.getAll('scope')).toHaveLength(47)
  expect(carried.get('weight.GOV')).toBe('1O')
})

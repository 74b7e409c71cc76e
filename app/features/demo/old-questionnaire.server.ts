import { contentOfOld } from '#app/features/old-questionnaire/content.ts'
import { organisationId, ownerOf } from './cast.server.ts'
import old from './data/old-questionnaire.json' with { type: 'json' }
import { personaEmails } from './personas.ts'
import { add, type Plan } from './plan.ts'
import { demoOrganisations } from './source.ts'
import { dayFrom, demoId, instantFrom, type World } from './world.server.ts'

/** What a supplier has brought from questionnaires of other buyers: one to be matched, and two texts that wait. */
export function planOldQuestionnaire(plan: Plan, world: World): void {
  const email = personaEmails.supplier
  const supplier = demoOrganisations.suppliers.find(({ emailDomain }) => email.endsWith(`@${emailDomain}`))
  const read = contentOfOld({ sheets: [{ name: old.sheet, rows: old.rows, formulas: [] }] })
  if (!supplier || !read.ok) throw new Error('the old questionnaire of the demonstration has no reader')
  const owner = ownerOf(supplier.id)
  const common = { organisation_id: organisationId(supplier.id), created_by: owner.id }
  const sentAt = instantFrom(world, -1, '11:05')
  add(plan, 'pending_import', {
    ...common,
    id: demoId('pending', supplier.id, 'questionnaire'),
    kind: 'questionnaire',
    invitation_id: null,
    file_name: old.fileName,
    content: JSON.stringify(read.content),
    created_at: sentAt,
    expires_at: `${dayFrom(world, 60)}T00:00:00.000Z`,
  })
  for (const { question, line, text } of old.suggestions)
    add(plan, 'answer_suggestion', {
      ...common,
      id: demoId('suggestion', supplier.id, question),
      question_id: question,
      text,
      mode: 'append',
      file_name: old.takenFrom,
      line,
      status: 'waiting',
      created_at: sentAt,
      decided_by: null,
      decided_at: null,
      revision: null,
    })
}

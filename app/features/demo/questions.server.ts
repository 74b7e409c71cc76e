import type { PlannedCampaign } from './campaigns.server.ts'
import { ownerOf } from './cast.server.ts'
import { add, type Plan } from './plan.ts'
import { demoStories } from './source.ts'
import { demoId, instantFrom, type World } from './world.server.ts'

/** What suppliers of the campaign under way asked: one question waits, one was published, and one notice was given unasked. */
export function planQuestions(
  plan: Plan,
  world: World,
  campaign: PlannedCampaign,
  invitations: Map<string, string>,
): void {
  const buyer = campaign.story.author.id
  demoStories.questions.forEach((story, index) => {
    const id = demoId('supplier_question', campaign.id, String(index))
    const askedAt = instantFrom(world, story.asked, '10:20')
    const answeredAt = story.answered === null ? null : instantFrom(world, story.answered, '16:05')
    const askedBy = story.supplier === null ? buyer : ownerOf(story.supplier).id
    add(plan, 'supplier_question', {
      id,
      campaign_id: campaign.id,
      invitation_id: story.supplier === null ? null : (invitations.get(story.supplier) ?? null),
      asked_by: askedBy,
      asked_at: askedAt,
      text: story.text,
      status: answeredAt === null ? 'asked' : 'published',
      number: answeredAt === null ? null : index + 1,
      public_question: story.published,
      reply: story.reply,
      answered_by: answeredAt === null ? null : buyer,
      answered_at: answeredAt,
    })
    const event = { chainId: campaign.chain, payload: { campaign: campaign.id, question: id } }
    if (story.supplier !== null) plan.events.push({ ...event, at: askedAt, actorId: askedBy, kind: 'question_asked' })
    if (answeredAt !== null) plan.events.push({ ...event, at: answeredAt, actorId: buyer, kind: 'question_published' })
  })
}

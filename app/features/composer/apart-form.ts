import type { CampaignDraft } from '#app/domain/campaign/campaign.ts'
import { MOST_OWN, type OwnQuestion } from '#app/domain/questionnaire/own-questions.ts'
import type { FieldFault, TypedDraft } from './weights-form.ts'

const LONGEST_TEXT = 1000
const LONGEST_NOTE = 2000

/** The places where a question may be written, filled or not. */
export const ownPlaces = Array.from({ length: MOST_OWN }, (_, index) => index + 1)

const parts = ['textFr', 'textEn', 'whyFr', 'whyEn', 'note'] as const
export type OwnPart = (typeof parts)[number]
export const ownField = (place: number, part: OwnPart) => `${part}.${place}`

/** What stands at one place of a draft, as its fields show it. */
export function ownAt(draft: Pick<CampaignDraft, 'own' | 'evaluatorNotes'>, place: number): Record<OwnPart, string> {
  const question = draft.own[place - 1]
  return {
    textFr: question?.text.fr ?? '',
    textEn: question?.text.en ?? '',
    whyFr: question?.rationale.fr ?? '',
    whyEn: question?.rationale.en ?? '',
    note: (question && draft.evaluatorNotes[question.id]) ?? '',
  }
}

interface Modules {
  /** `id@version` of every module that may be chosen. */
  offered: readonly string[]
}

/** The draft with the modules that are ticked and the questions that are written; an emptied place closes up. */
export function draftWithApart(draft: CampaignDraft, { offered }: Modules, form: FormData): TypedDraft {
  const faults: FieldFault[] = []
  const ticked = form.getAll('modules').map(String)
  if (ticked.some((ref) => !offered.includes(ref))) faults.push({ field: 'modules', key: 'module' })
  const own: OwnQuestion[] = []
  const notes = Object.entries(draft.evaluatorNotes).filter(([id]) => !draft.own.some((question) => question.id === id))
  for (const place of ownPlaces) {
    const typed = typedAt(form, place)
    faults.push(...placeFaults(typed, place))
    if (!typed.textFr && !typed.textEn) continue
    const id = `OWN-${own.length + 1}`
    own.push({
      id,
      text: { fr: typed.textFr || null, en: typed.textEn || null },
      rationale: { fr: typed.whyFr || null, en: typed.whyEn || null },
    })
    if (typed.note) notes.push([id, typed.note])
  }
  if (faults.length > 0) return { ok: false, faults }
  const modules = offered
    .filter((ref) => ticked.includes(ref))
    .map((ref) => {
      const [id = '', version = ''] = ref.split('@')
      return { id, version }
    })
  return { ok: true, draft: { ...draft, modules, own, evaluatorNotes: Object.fromEntries(notes) } }
}

function typedAt(form: FormData, place: number): Record<OwnPart, string> {
  const read = (part: OwnPart) => String(form.get(ownField(place, part)) ?? '').trim()
  return {
    textFr: read('textFr'),
    textEn: read('textEn'),
    whyFr: read('whyFr'),
    whyEn: read('whyEn'),
    note: read('note'),
  }
}

function placeFaults(typed: Record<OwnPart, string>, place: number): FieldFault[] {
  const alone = !typed.textFr && !typed.textEn && (typed.whyFr || typed.whyEn || typed.note)
  const long = parts.flatMap((part) => {
    const most = part === 'note' ? LONGEST_NOTE : LONGEST_TEXT
    const key = part === 'note' ? 'note' : 'own_long'
    return typed[part].length > most ? [{ field: ownField(place, part), key }] : []
  })
  return [...(alone ? [{ field: ownField(place, 'textFr'), key: 'own_text' }] : []), ...long]
}

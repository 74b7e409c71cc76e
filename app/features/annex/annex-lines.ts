import type { Dictionary } from '#app/i18n/dictionary.ts'
import type { Formats, Language } from '#app/i18n/formats.ts'
import type { AnnexApart, AnnexCriterion, AnnexModel, AnnexPart } from './annex-model.ts'

export interface AnnexWords {
  t: Dictionary
  f: Formats
  lang: Language
}

type Fact = readonly [name: string, value: string]

/** What stands at the head of an annex, the same in both files. */
export function annexFacts(annex: AnnexModel, { t, f, lang }: AnnexWords): Fact[] {
  const a = t.annex
  const { title, version } = annex.questionnaire
  return [
    [a.buyer, annex.buyer],
    [a.campaign, annex.campaign],
    [a.questionnaire, t.composer.version(title[lang], version)],
    [a.questions, a.questionsOf(annex.questions)],
    ...annex.apart.map((part): Fact => [t.apart.reviewTitle, apartSize(part, { t, lang })]),
    [a.deadline, annex.deadline ? f.instant(annex.deadline, annex.timeZone) : a.noDeadline],
    [a.debriefing, annex.debriefingOn ? f.day(annex.debriefingOn) : a.noDebriefing],
  ]
}

function apartSize({ module, criteria }: AnnexApart, { t, lang }: Pick<AnnexWords, 't' | 'lang'>): string {
  const questions = criteria.reduce((sum, criterion) => sum + criterion.questions.length, 0)
  return module ? t.apart.reviewModule(module.title[lang], questions) : t.apart.reviewOwn(questions)
}

/** Where every questionnaire asked comes from; own questions come from the buyer. */
export function provenanceFacts({ questionnaire, apart }: AnnexModel, words: AnnexWords): Fact[] {
  return [questionnaire, ...apart.flatMap(({ module }) => module ?? [])].flatMap((one) => sourceFacts(one, words))
}

function sourceFacts(
  { id, version, licence, provenance, publicHash }: AnnexModel['questionnaire'],
  { t, lang }: AnnexWords,
): Fact[] {
  return [
    [t.annex.questionnaire, `${id} ${version}`],
    [t.questionnaires.licence, licence],
    [t.questionnaires.provenance, `${provenance.source[lang]} ${provenance.wording[lang]}`],
    ...(provenance.url ? [[t.questionnaires.guide, provenance.url] as const] : []),
    [t.questionnaires.hash, publicHash],
  ]
}

export function partTitle(part: AnnexPart, index: number, { t, lang }: AnnexWords): string {
  return t.annex.part(index + 1, part.name[lang])
}

export function apartTitle({ module }: AnnexApart, { t, lang }: AnnexWords): string {
  return module ? t.apart.modulePart(module.title[lang]) : t.apart.ownPart
}

export function criterionTitle({ id, name, weight }: AnnexCriterion, { t, f, lang }: AnnexWords): string {
  const title = `${id} · ${name[lang]}`
  return weight === null ? title : t.annex.weighted(title, f.percent(weight, 1))
}

/** A question with what it counts, where that is not once. */
export function questionTitle(
  { id, question, weight }: AnnexCriterion['questions'][number],
  { t, lang }: AnnexWords,
): string {
  const title = `${id} · ${question[lang]}`
  if (weight === 0) return t.annex.uncounted(title)
  return weight === 2 ? t.annex.double(title) : title
}

import { supplierEffort } from '#app/domain/campaign/supplier-effort.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

/** How long that many questions take a supplier who answers them for the first time: the duration alone. */
export function firstTimeWords({ launch }: Dictionary, questions: number): string {
  const { firstTime } = supplierEffort(questions)
  return launch.hours(Math.floor(firstTime / 60), firstTime % 60)
}

/** How long a supplier needs who answers that many questions for the first time, in words. */
export function effortWords(t: Dictionary, questions: number): string {
  return t.composer.effort(firstTimeWords(t, questions))
}

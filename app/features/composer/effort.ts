import { supplierEffort } from '#app/domain/supplier-effort.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

/** How long a supplier needs who answers that many questions for the first time, in words. */
export function effortWords({ composer }: Dictionary, questions: number): string {
  const { firstTime } = supplierEffort(questions)
  const hours = Math.floor(firstTime / 60)
  return composer.effort(hours > 0 ? composer.hours(hours, firstTime % 60) : composer.minutes(firstTime))
}

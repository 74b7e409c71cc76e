import { supplierEffort } from '#app/domain/supplier-effort.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

/** How long a supplier needs who answers that many questions for the first time, in words. */
export function effortWords({ composer, launch }: Dictionary, questions: number): string {
  const { firstTime } = supplierEffort(questions)
  return composer.effort(launch.hours(Math.floor(firstTime / 60), firstTime % 60))
}

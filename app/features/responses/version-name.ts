import type { TitledVersion } from '#app/features/questionnaires/known.server.ts'
import type { Dictionary } from '#app/i18n/dictionary.ts'

/** A questionnaire as a receipt names it: its title and version, said to be a module when it is one. */
export function versionName(
  { id, version, title, module }: TitledVersion,
  { t, lang }: { t: Dictionary; lang: 'fr' | 'en' },
): string {
  const named = t.submission.versionOf(title?.[lang] ?? id, version)
  return module ? t.submission.moduleOf(named) : named
}

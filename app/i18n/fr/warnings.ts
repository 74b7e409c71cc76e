/** What is weak in an answer, in a word (Design §7); the matched words of the text stand beside it. */
export const warnings = {
  codes: {
    promise: 'promesse',
    link_only: 'simple renvoi à un document',
    too_short: 'réponse courte',
    vague: 'formule vague',
    no_fact: 'aucun fait vérifiable',
    certificate_without_evidence: 'certificat cité sans preuve',
    certificate_expired: 'certificat expiré',
    perimeter_missing: 'périmètre non précisé',
    repeated: 'texte répété ailleurs',
    na_overused: '« sans objet » très fréquent',
  },
  matched: (label: string, words: string) => `${label} : « ${words} »`,
}

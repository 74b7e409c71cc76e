export const verify = {
  title: 'Vérifier un récépissé',
  lead: "Le récépissé d'une remise et l'export de la réponse suffisent. Rien de ce que vous envoyez ici n'est gardé.",
  receipt: 'Récépissé',
  receiptHint:
    'Collez le contenu du fichier du récépissé (JSON), ou choisissez ce fichier ci-dessous. Celui d’un complément de clarification se vérifie seul.',
  receiptFile: 'Fichier du récépissé',
  response: 'Réponse exportée',
  responseHint:
    "Collez le contenu de l'export de la réponse (JSON), ou choisissez ce fichier ci-dessous. Les règles divulguées avec une restitution se vérifient de même, à cette place.",
  responseFile: "Fichier de l'export",
  button: 'Vérifier',
  again: 'Vérifier un autre récépissé',
  offline: "La même vérification se fait sans ce site, avec le code public d'Étalon NR :",
  fitTitle: 'Le récépissé et la réponse concordent',
  fitLead: 'La réponse exportée est, mot pour mot, celle pour laquelle ce récépissé a été établi.',
  differTitle: 'Le récépissé et la réponse ne concordent pas',
  different_answers:
    "L'empreinte de la réponse exportée n'est pas celle que porte le récépissé : un contenu a changé, ou ce récépissé est celui d'une autre remise.",
  different_parties: 'Le récépissé et la réponse ne nomment pas la même campagne ou le même fournisseur.',
  different_campaign: 'Ces règles sont celles d’une autre campagne que celle du récépissé.',
  different_commitment:
    "Aucune version de ces règles ne porte l'empreinte du récépissé : ce ne sont pas les règles en vigueur quand il a été établi.",
  altered_rules:
    "Recalculée, l'empreinte d'une version de ces règles n'est pas celle qu'elle annonce : un contenu a changé.",
  withheld_rules:
    'Une version de ces règles n’est pas divulguée : elle date d’avant le scellement des notes privées. Rien ne se conclut de ce fichier.',
  altered_complement:
    "L'empreinte recalculée du complément n'est pas celle que porte le récépissé : un contenu a changé depuis qu'il a été remis.",
  complementDifferTitle: 'Le récépissé du complément a été modifié',
  complementFitTitle: 'Le récépissé du complément est intact',
  complementFitLead: "Le complément de clarification qu'il contient est, mot pour mot, celui qui a été remis.",
  complementQuestion: 'Question clarifiée',
  complementOf: 'Complète',
  complementOfText: (sequence: number, hash: string) => `la remise no ${sequence}, d'empreinte ${hash}`,
  complementSubmitted: 'Remis',
  complementSubmittedText: (instant: string, by: string) => `le ${instant}, par ${by}`,
  complementHash: 'Empreinte du complément',
  complementProves:
    "Cela prouve l'intégrité du complément seul. La réponse qu'il complète se vérifie avec son propre récépissé et son export ; la date est celle de l'horloge de l'instance.",
  rulesDifferTitle: 'Les règles ne sont pas celles du récépissé',
  rulesFitTitle: 'Les règles sont celles du récépissé',
  rulesFitLead: "Recalculée sur les règles divulguées et leur sel, l'empreinte est celle que porte le récépissé.",
  rulesVersion: 'Version des règles',
  rulesCommitment: 'Empreinte de lancement',
  rulesProve:
    "Poids, questions, minimums, échéance et règle des « sans objet » n'ont pas changé depuis que ce récépissé existe, ou chaque changement y figure comme une version chaînée à la précédente.",
  differNext: 'Téléchargez de nouveau les deux fichiers depuis la page du récépissé, puis recommencez.',
  supplier: 'Fournisseur',
  buyer: 'Acheteur',
  campaign: 'Campagne',
  submission: 'Remise',
  submissionText: (sequence: number, instant: string, by: string) => `no ${sequence}, le ${instant}, par ${by}`,
  questionnaire: 'Questionnaire',
  questionnaireKnown: (name: string) => `${name} : identique à la version publiée ici`,
  questionnaireUnknown: (name: string) => `${name} : cette version n'est pas publiée ici`,
  hash: 'Empreinte de la réponse',
  provesTitle: 'Ce que cela prouve',
  proves: "L'intégrité : aucune réponse n'a été modifiée, ajoutée ou retirée depuis que ce récépissé existe.",
  provesNotTitle: 'Ce que cela ne prouve pas',
  provesNot: [
    "La date : c'est celle de l'horloge de l'instance, pas un horodatage qualifié.",
    "L'origine : un récépissé récrit en entier avec sa réponse concorderait aussi. Comparez-le à celui que détient l'autre partie, ou à l'entrée du journal qu'il cite.",
    'La vérité des réponses : elle relève des preuves et de leur examen.',
  ] as string[],
  logEntry: 'Entrée du journal',
  logEntryText: (chain: string, index: number) => `${chain}, entrée ${index}`,
  errors: {
    receiptMissing: 'Collez le récépissé, ou choisissez son fichier.',
    responseMissing: "Collez l'export de la réponse, ou choisissez son fichier.",
    notJson: "Ce texte n'est pas du JSON lisible : il est peut-être incomplet. Copiez le fichier en entier.",
    notJsonAt: (line: string, column: string) =>
      `Ce texte cesse d'être du JSON à la ligne ${line}, colonne ${column}. Copiez le fichier en entier.`,
    repeatedKey: (pointer: string) => `La clé ${pointer} est donnée deux fois : le fichier a été modifié.`,
    not_a_receipt: "Ce fichier n'est pas un récépissé d'Étalon NR (format etalon-receipt/1).",
    not_a_complement:
      "Ce fichier annonce le récépissé d'un complément, mais il est incomplet (format etalon-clarification-receipt/1).",
    not_a_disclosure:
      'Ce fichier annonce des règles divulguées, mais il est incomplet (format etalon-launch-disclosure/1).',
    not_an_export: "Ce fichier n'est pas l'export d'une réponse (format etalon-response/1).",
  },
}

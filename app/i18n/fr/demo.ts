export const demo = {
  title: 'Choisir un personnage',
  lead: 'Tout est fictif. Chaque personnage voit ce que son rôle permet, et rien de plus.',
  enter: 'Entrer',
  enterAs: (role: string) => `Entrer : ${role}`,
  password: (password: string) => `Le mot de passe de tous les comptes fictifs est « ${password} ».`,
  personas: {
    operator: { role: 'Exploitation', sees: "Tient l'instance, sans voir le contenu des campagnes." },
    buyer: { role: 'Acheteuse', sees: 'Lance, suit et clôt les campagnes, compare les fournisseurs.' },
    'evaluator-purchasing': { role: 'Évaluatrice, achats', sees: "Note à l'aveugle, puis délibère." },
    'evaluator-it': { role: 'Évaluateur, DSI', sees: 'Note les critères techniques.' },
    'evaluator-csr': { role: 'Évaluatrice, RSE', sees: 'Note les critères de société et de gouvernance.' },
    supplier: { role: 'Fournisseur', sees: 'A une bibliothèque de réponses et une demande à traiter.' },
    'supplier-colleague': { role: 'Collègue du fournisseur', sees: 'Répond avec lui, pour la même organisation.' },
    'buyer-other': { role: 'Autre acheteur', sees: 'Une collectivité, soumise au code de la commande publique.' },
    'supplier-other': { role: 'Autre fournisseur', sees: 'Ne voit rien du premier.' },
  },
}

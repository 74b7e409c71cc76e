/**
 * The legal texts of the product, in one place and dated: whoever reviews the law changes this file and its date alone.
 * Sources: Conseil d'État, 25 May 2018, Nantes Métropole, no 417580; Directive (EU) 2026/470 (Design §4.2).
 */
export const legalReviewedOn = '2026-11-24'

const french = {
  dated: (day: string) => `Texte du ${day}, donné pour information : ce n'est pas un conseil juridique.`,
  tenderTitle: "Appel d'offres d'un acheteur public",
  tender:
    "Le Conseil d'État juge qu'un critère qui apprécie la politique générale d'une entreprise, au regard de toute son activité et sans lien avec l'objet du marché, ne peut pas servir à attribuer ce marché (25 mai 2018, Nantes Métropole, no 417580). Ce questionnaire mesure la maturité d'ensemble d'un fournisseur : un acheteur soumis au code de la commande publique ne peut donc pas en faire un critère de son appel d'offres.",
  tenderWayOn:
    "La voie à suivre : une campagne de connaissance des fournisseurs (RFI) en amont, dont les résultats deviennent des questions et des clauses liées à l'objet du marché.",
  csrdTitle: 'Collecte pour un rapport de durabilité (CSRD)',
  csrd: 'La directive (UE) 2026/470 permet à une entreprise de 1 000 salariés au plus de refuser à un client, pour le rapport de durabilité de celui-ci, ce qui dépasse la norme volontaire. Ces fournisseurs verront ce rappel avec votre demande.',
  csrdSupplier:
    "Cette demande sert le rapport de durabilité (CSRD) de l'acheteur. Si votre entreprise compte 1 000 salariés au plus, la directive (UE) 2026/470 vous permet de refuser ce qui dépasse la norme volontaire.",
}

const english: typeof french = {
  dated: (day) => `As of ${day}, for information: this is not legal advice.`,
  tenderTitle: 'Tender of a public buyer',
  tender:
    'The French Conseil d’État holds that a criterion on the general policy of a company, over all that it does and without a link to the subject of the contract, cannot be used to award that contract (25 May 2018, Nantes Métropole, no 417580). This questionnaire measures the overall maturity of a supplier: a buyer subject to the French public procurement code cannot therefore make it a criterion of its tender.',
  tenderWayOn:
    'The way on: a campaign to know suppliers (RFI) beforehand, whose results become questions and clauses linked to the subject of the contract.',
  csrdTitle: 'Collection for a sustainability report (CSRD)',
  csrd: 'Directive (EU) 2026/470 lets a company of at most 1,000 employees refuse a customer, for that customer’s sustainability report, what exceeds the voluntary standard. Such suppliers will see this reminder with your request.',
  csrdSupplier:
    'This request serves the buyer’s sustainability report (CSRD). If your company has at most 1,000 employees, Directive (EU) 2026/470 lets you refuse what exceeds the voluntary standard.',
}

export const legal = { fr: french, en: english }

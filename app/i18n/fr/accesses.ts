import { count } from '../plural.ts'

/** Who reaches the responses of a supplier: its people, its guests, and what each of them opened. */
export const accesses = {
  title: 'Accès',
  lead: "Ce que votre adresse ouvre, et qui d'autre peut lire ou écrire les réponses de votre organisation.",
  placesTitle: 'Ce que votre adresse ouvre',
  several: "Votre adresse sert plusieurs organisations. Vous changez d'organisation en haut de l'écran.",
  organisation: 'Organisation',
  roles: 'Rôles',
  requests: 'Demandes',
  requestCount: (n: number) => count('fr', n, 'demande', 'demandes'),
  claimsTitle: 'Prises en charge et ouvertures',
  claimsLead:
    "Qui a pris en charge chaque demande, et qui a ouvert chaque réponse. Votre organisation seule lit cette page ; aucun code ni lien n'y figure.",
  claims: 'Demandes prises en charge',
  noClaim: "Aucune demande n'est encore prise en charge.",
  request: 'Demande',
  claimedOn: 'Prise en charge le',
  by: 'Par',
  way: 'Comment',
  ways: {
    password: 'mot de passe',
    code: 'code reçu par courriel',
    account: 'compte déjà connecté',
    member: 'premier enregistrement',
  },
  notNoted: 'non noté',
  invitedAddress: 'Adresse invitée',
  openings: 'Réponses ouvertes',
  noOpening: "Personne n'a encore ouvert de réponse.",
  person: 'Personne',
  standing: 'À quel titre',
  standings: (company: string | null) => (company === null ? 'membre' : company ? `invité, ${company}` : 'invité'),
  firstOpened: 'Première fois',
  lastOpened: 'Dernière fois',
}

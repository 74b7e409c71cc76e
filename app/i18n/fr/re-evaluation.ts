import { count } from '../plural.ts'

/** Asking some questions of a past campaign again. */
export const reEvaluation = {
  title: 'Réévaluer',
  link: 'Lancer une réévaluation',
  linkOne: 'Réévaluer ce fournisseur',
  lead: (campaign: string) =>
    `Une nouvelle campagne qui ne repose que certaines questions de « ${campaign} » : ce qui a changé, ce qui a expiré, ce sur quoi on a agi.`,
  scoreMeans:
    "Le score d'une réévaluation ne porte que sur ces questions : il ne se compare pas à un score d'ensemble. « Alors et maintenant » compare chaque fournisseur à lui-même, question par question ; ce qui n'est pas reposé n'est pas noté de nouveau.",
  basis:
    'Établi sur ce que vous lisez déjà : réponses remises, actions convenues, questionnaire publié. Rien des bibliothèques ni des brouillons des fournisseurs.',
  version: (past: string, now: string) =>
    `La campagne passée posait la version ${past} du questionnaire ; celle-ci posera la version ${now}.`,
  apart: 'Modules et questions propres ne sont pas repris : ajoutez-les au brouillon si vous les voulez.',
  unplaced: (n: number) =>
    `${count('fr', n, 'action convenue ne nomme', 'actions convenues ne nomment')} aucune question : voyez au brouillon s'il faut en ajouter.`,
  chosen: (n: number, all: number) =>
    `${count('fr', n, 'fournisseur', 'fournisseurs')} sur ${all}. Tous répondent aux mêmes questions : celles qu'une raison demande pour au moins un d'entre eux.`,
  change: 'Choisir les fournisseurs',
  suppliers: 'Fournisseurs à réévaluer',
  show: 'Voir leurs questions',
  caption: (n: number, asked: number) =>
    `${count('fr', n, 'question à reposer', 'questions à reposer')}, sur ${asked} posées alors`,
  columns: { again: 'Reposer', question: 'Question', why: 'Pourquoi', who: 'À cause de' },
  everybody: 'tous',
  more: (n: number) => count('fr', n, 'autre', 'autres'),
  changed: {
    reworded: 'reformulée depuis',
    split: 'scindée depuis',
    merged: 'réunie à une autre depuis',
    new: 'nouvelle',
  },
  one: {
    evidence: (day: string) => `preuve échue le ${day}`,
    promise: (day: string) => `annoncé pour le ${day}`,
    action: (day: string) => `action convenue pour le ${day}`,
  },
  several: {
    evidence: 'preuves échues',
    promise: 'annonces dont la date est passée',
    action: 'actions convenues',
  },
  noneTitle: 'Rien à reposer',
  none: "Aucune question n'a changé, aucune preuve ni promesse n'est échue, aucune action n'est convenue pour ces fournisseurs.",
  name: 'Nom de la nouvelle campagne',
  nameOf: (campaign: string) => `Réévaluation : ${campaign}`,
  keeps:
    'Le brouillon garde les poids des critères et des questions, les notes aux évaluateurs et le panel. Il reste à fixer les dates ; tout se corrige avant le lancement.',
  create: 'Créer le brouillon',
  of: 'Réévaluation de',
  partial: (n: number) =>
    `Ce score ne porte que sur ${count('fr', n, 'question reposée', 'questions reposées')} : il ne se compare pas à celui de la campagne passée.`,
  readTrend: 'Lisez « Alors et maintenant » pour chaque fournisseur.',
  request: (campaign: string) =>
    `Cette demande repose des questions de « ${campaign} ». Ce que vous aviez répondu alors est rappelé à chaque question.`,
  answeredThen: (day: string) => `Ce que vous aviez répondu le ${day}`,
  evidenceThen: 'Preuves citées alors :',
  evidenceUntil: (title: string, day: string) => `${title} (jusqu'au ${day})`,
  errors: {
    title: 'Donnez un nom à la campagne.',
    title_long: 'Limitez le nom à 120 caractères.',
    questions: 'Cochez au moins une question.',
  },
}

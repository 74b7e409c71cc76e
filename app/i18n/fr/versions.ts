import { count } from '../plural.ts'

export const versions = {
  title: (from: string, to: string) => `Version ${to} du questionnaire : vous aviez répondu à la ${from}`,
  lead: (same: number, changed: number) =>
    `${count('fr', same, 'question inchangée, dont la réponse vous revient à relire', 'questions inchangées, dont les réponses vous reviennent à relire')} ; ${count('fr', changed, 'question a changé', 'questions ont changé')}.`,
  see: 'Voir ce qui a changé',
  before: (ids: string) => `Auparavant : ${ids}.`,
  removed: "Cette question n'est plus posée. Votre réponse reste dans votre bibliothèque.",
  tags: {
    reworded: 'modifiée',
    split: 'scindée',
    merged: 'regroupée',
    new: 'nouvelle',
    removed: 'retirée',
  },
  notes: {
    same: (version: string) => `Réponse donnée à la version ${version} du questionnaire ; la question n'a pas changé.`,
    reworded: (version: string) => `Question modifiée depuis la version ${version}, à laquelle vous aviez répondu :`,
    split: (version: string, ids: string) =>
      `Cette question est une part de ${ids} (version ${version}). Votre réponse d'alors peut servir : n'en gardez que ce qui répond ici.`,
    merged: (version: string, ids: string) =>
      `Cette question en regroupe plusieurs de la version ${version} : ${ids}. Vos réponses d'alors peuvent servir : réunissez ce qui répond ici.`,
    new: (version: string) =>
      `Nouvelle question : elle n'était pas dans la version ${version}, à laquelle vous aviez répondu.`,
  },
  suggestion: (id: string) => `Votre réponse à ${id}`,
  take: (answers: number): string => (answers > 1 ? 'Reprendre ces textes' : 'Reprendre ce texte'),
  added: 'ajouté :',
  taken: 'retiré :',
}

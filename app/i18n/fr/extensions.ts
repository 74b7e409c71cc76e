import { count } from '../plural.ts'

/** More time for one supplier alone, and why. */
export const extensions = {
  newTitle: 'Prolonger pour un seul fournisseur',
  newLead: (deadline: string) =>
    `L'échéance pour tous est le ${deadline}. Pour la reculer pour tous, préparez plutôt un avenant.`,
  caution:
    "Une prolongation accordée à un seul fournisseur se justifie : le motif figure au rapport d'égalité de traitement. La campagne se clôt avec la dernière échéance accordée ; d'ici là, rien ne se note.",
  forAll: 'Préparer un avenant pour tous',
  supplier: 'Fournisseur',
  choose: 'Choisir un fournisseur',
  option: (name: string, deadline: string) => `${name} (échéance : ${deadline})`,
  deadlineDay: 'Nouvelle échéance : jour',
  deadlineTime: 'Heure',
  deadlineHint: (zone: string) => `Fuseau horaire : ${zone}.`,
  reasonLabel: 'Motif',
  reasonHint: '20 caractères au moins. Le fournisseur le lira, et il figurera au rapport.',
  submit: 'Accorder la prolongation',
  over: "La campagne n'est plus ouverte : pour la rouvrir, préparez un avenant proposé à tous.",
  none: "Aucun fournisseur n'attend plus d'échéance : tous ont décliné ou ont été retirés.",
  until: (deadline: string) => `échéance propre : ${deadline}`,
  closesAt: (deadline: string) => `Un fournisseur a jusqu'au ${deadline} ; la campagne se clôt alors.`,
  granted: (n: number) => count('fr', n, 'prolongation pour un seul', 'prolongations pour un seul'),
  errors: {
    supplier: 'Choisissez le fournisseur.',
    gone: 'Ce fournisseur a décliné la demande ou en a été retiré.',
    not_later: "Cette échéance n'est pas plus tardive que celle qui vaut déjà pour lui.",
    past: 'Cette échéance est déjà passée.',
    deadline_day: "Indiquez le jour de l'échéance.",
    deadline_time: "Indiquez l'heure de l'échéance, comme 17:00.",
    deadline_skipped: "Cette heure n'existe pas ce jour-là : l'heure d'été commence.",
    reason: 'Donnez le motif en 20 caractères au moins.',
    reason_long: 'Le motif compte plus de 1 000 caractères.',
    invalid: 'Cette valeur ne convient pas.',
  },
}

/** Opening a supplier's dossier without any invitation. */
export const start = {
  title: 'Ouvrir Mon dossier NR',
  lead: "Sans invitation : répondez une fois au questionnaire public, exportez votre dossier, proposez-le à des acheteurs. Personne ne lit rien tant que vous ne l'envoyez pas.",
  email: 'Adresse électronique professionnelle',
  emailHint:
    "Un code y est envoyé : il vaut dix minutes, dans ce navigateur. C'est elle qui ouvrira ensuite le dossier.",
  sent: (email: string) =>
    `Un code vient d'être envoyé à ${email}. Il vaut dix minutes, dans ce navigateur. Gardez cette page ouverte.`,
  name: 'Votre nom',
  organisationName: 'Nom de votre organisation',
  siren: 'Numéro SIREN',
  sirenHint: 'Neuf chiffres. Seule sa clé est vérifiée, pas son attribution.',
  password: 'Mot de passe',
  passwordHint: (length: number) =>
    `${length} caractères ou plus ; vide, vous vous connecterez par un code. Si votre adresse a déjà un compte, son nom et son mot de passe ne changent pas.`,
  open: 'Ouvrir le dossier',
  signedInAs: (name: string, email: string) =>
    `Vous êtes connecté en tant que ${name} (${email}). La nouvelle organisation s'ajoute à celles que vous avez déjà.`,
  errors: {
    email: 'Indiquez une adresse électronique, comme nom@exemple.fr.',
    name: 'Indiquez votre nom, en 200 caractères au plus.',
    organisationName: 'Indiquez le nom de votre organisation, en 200 caractères au plus.',
    siren: "Ce numéro n'est pas un SIREN : neuf chiffres, dont le dernier est une clé. Vérifiez-le ou laissez vide.",
    code: "Ce code n'est pas le bon, ou il ne sert plus : vérifiez-le, ou demandez-en un autre.",
    passwordShort: 'Choisissez un mot de passe de 12 caractères au moins, ou laissez vide.',
    passwordLong: 'Ce mot de passe est trop long : 200 caractères au plus.',
    passwordIdentity: 'Ce mot de passe reprend votre nom ou votre adresse : choisissez-en un autre.',
    rate: 'Trop de codes demandés ou essayés. Réessayez dans quinze minutes.',
    many: "Trop de dossiers ouverts en peu de temps. Réessayez demain, ou demandez à l'exploitant de l'instance.",
  },
}

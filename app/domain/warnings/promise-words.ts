/*
 * Marks of an intention, as patterns over folded text. JavaScript's \b knows no accent: B and E stand for a word's
 * beginning and end. Simple futures are recognised by their endings; present forms that share one are kept out by name.
 */
const B = String.raw`(?<![\p{L}\p{N}])`
const E = String.raw`(?![\p{L}\p{N}])`

const presentInRons = [
  'tirons|retirons|attirons|soutirons|étirons|aspirons|inspirons|admirons|respirons|désirons|virons|chiffrons|montrons',
  'démontrons|entrons|rentrons|rencontrons|filtrons|centrons|concentrons|recentrons|administrons|enregistrons|illustrons',
  'engendrons|encadrons|cadrons|recadrons|serrons|errons',
].join('|')

/** Words in -era, -ira, -dra… that are no verb in the future. */
const notFuture = [
  'opera',
  'etcetera',
  'cetera',
  'riviera',
  'sierra',
  'camera',
  'libera',
  'lira',
  'hydra',
  'jira',
  'tera',
  'sera-t-il',
].join('|')

export const frenchPromise: readonly string[] = [
  String.raw`(?:nous |on |je |ils? |elles? |qui )?(?:allons|allez|vont|va)(?: (?:donc|ainsi|aussi|bientôt|prochainement|également|progressivement|enfin|désormais|nous|vous|se|s'|le|la|les|y|en|lui|leur))* (?:s'|y |en |l')?(?:\p{L}+(?:er|ir|oir|re))`,
  String.raw`(?:nous|on)(?: \p{L}+){0,3}? (?!(?:${presentInRons})${E})\p{L}*(?:erons|irons|drons|ttrons|ferons|serons|aurons|saurons|pourrons|devrons|verrons|voudrons|recevrons|suivrons|vivrons|inclurons|conclurons|courrons|naîtrons|connaîtrons)`,
  String.raw`(?!(?:${notFuture})${E})\p{L}{2,}(?:era|eront|ira|iront|endra|endront|andra|andront|oudra|oudront|ordra|ordront|audra|ttra|ttront|aîtra|aîtront|evra|evront|ourra|ourront|uivra|uivront|ivra|ivront|ivrera)`,
  String.raw`(?:sera|seront|ira|iront|aura|auront|fera|feront|verra|verront|saura|sauront)`,
  String.raw`(?:ne )?(?:devrait|devraient|pourrait|pourraient) (?:\p{L}+ ){0,2}?\p{L}+(?:er|ir|oir|re)`,
  String.raw`(?<!(?:ne|n') ?)(?:prévoyons|envisageons|projetons|planifions|souhaitons|ambitionnons|espérons|entendons|comptons bien)`,
  String.raw`(?:prévoit|prévoient|envisage|envisagent|projette|projettent|souhaite|souhaitent|ambitionne|ambitionnent|compte|comptent|entend|entendent) (?:de |d'|d’|bien )?\p{L}+(?:er|ir|oir|re)`,
  String.raw`comptons(?: \p{L}+)? \p{L}+(?:er|ir|oir|re)`,
  String.raw`(?<!n')(?<!ne )(?:est|sont|reste|restent|était|étaient|,) (?:\p{L}+ )?(?:prévue?s?|envisagée?s?|planifiée?s?|programmée?s?|projetée?s?)(?! (?:par |au contrat|aux? (?:contrat|marché|article)|dans (?:le|la|les|nos|notre|chaque)|à l'article|contractuellement))`,
  String.raw`(?:prévue?s?|planifiée?s?|programmée?s?|envisagée?s?) (?:pour|en|courant|d'ici|à l'horizon|l'an prochain|sur l'année|au (?:premier|deuxième|second|troisième|quatrième|1er|2e|3e|4e|prochain|cours)|début|fin|mi)`,
  String.raw`(?:à|en cours d'|à l')étude`,
  String.raw`étudions(?! (?:chaque|toute?s?) )`,
  String.raw`en (?:cours|phase) (?:de |d')(?:réflexion|élaboration|rédaction|définition|écriture|cadrage|discussion|arbitrage|préparation)`,
  String.raw`(?:réflexion|concertation|discussion)s? (?:est|sont|a été|ont été)? ?(?:engagée?s?|ouvertes?|lancée?s?|menée?s?|en cours)`,
  String.raw`(?:réfléchissons|travaillons) (?:actuellement )?(?:à|sur|au)`,
  String.raw`(?:est|sont|reste|encore) (?:au stade de (?:projet|l'idée)|en projet|à l'état de projet|en gestation)`,
  String.raw`(?:un|le|notre) projet (?:de|d')[^.,;]{3,60} (?:est|verra|doit)`,
  String.raw`(?:verra|verront) le jour`,
  String.raw`(?:avons|a|ont) (?:l'intention|la volonté|l'ambition|pour (?:objectif|ambition|projet|cible|but)|comme objectif|vocation)`,
  String.raw`(?:notre|nos|leur|l')? ?(?:objectif|ambition|intention|volonté|cible|but)s? (?:est|sont|étant|reste)(?: bien| désormais| aussi)? (?:de|d'\p{L}+|la|le|les|un|une|fixée?s?)`,
  String.raw`(?:notre|nos) (?:objectif|ambition|intention|volonté|cible|but)s? ?: \p{L}+`,
  String.raw`visons`,
  String.raw`(?:nous (?:nous )?|s')engage(?:ons|nt)? à`,
  String.raw`d'ici(?: à| la| le| les| fin| mi| début| deux| trois| quelques| un| \d+)`,
  String.raw`à (?:l')?horizon`,
  String.raw`(?<!(?:plan|stratégie|programme|contrat) )à (?:terme|moyen terme|long terme|court terme|l'avenir)`,
  String.raw`(?:prochainement|bientôt|ultérieurement|dès que possible|le moment venu)`,
  String.raw`(?:l'an(?:née)? prochaine?|(?:le|la|au|du|lors (?:du|de la)) prochaine?s? (?:an|année|trimestre|semestre|exercice|mois|budget|renouvellement|revue|version)|dans les (?:prochain|mois à venir|semaines à venir|années à venir|\p{L}+ (?:prochain|mois qui viennent))\p{L}*|(?:aux?|dans les|lors des|au cours des) prochain(?:e?s)? \p{L}+)`,
  String.raw`à (?:mettre en place|définir|déployer|préciser|construire|lancer|venir|formaliser|finaliser)`,
  String.raw`restent? à (?:\p{L}+(?:er|ir|oir|re))`,
  String.raw`doi(?:t|vent) (?:encore |prochainement |bientôt )?(?:être|débuter|démarrer|commencer|aboutir|intervenir|entrer|voir)(?: \p{L}+)?(?= [^.]*20\d\d| prochainement| bientôt| d'ici)`,
].map((pattern) => B + pattern + E)

export const englishPromise: readonly string[] = [
  String.raw`(?:we|it|they|this|these|that|which|who|i|[\p{L}]+s?|\))'? ?(?<!(?:good|at|free|their|our|the|a|of|political|of good) )(?:will|shall)(?! (?:of|to)${E})(?: (?:not|also|soon|then|be|have|only|gradually|progressively|start|begin|continue))* \p{L}+`,
  String.raw`(?:we|they|it|i)'ll \p{L}+`,
  String.raw`(?:plan|plans|planning|intend|intends|intending|aim|aims|aiming|hope|hopes|hoping|expect|expects|expecting|wish|wishes|propose|proposes|aspire|aspires|want|wants|mean)(?: \p{L}+ly)? to(?: \p{L}+)`,
  String.raw`(?:is|are|been|was|were|being|currently|,) (?:\p{L}+ly |also |still )?(?:planned|envisaged|foreseen|scheduled|slated|considered|contemplated|anticipated|projected)(?! by (?:law|contract))`,
  String.raw`(?:planned|scheduled|slated|due|set|expected|earmarked) (?:for|to|in|by)(?: (?:be |start|begin|the |early |late |mid|q[1-4]|20\d\d|next|launch|go|roll|\p{L}+)).{0,12}`,
  String.raw`(?:going|about|hoping) to \p{L}+`,
  String.raw`(?:under|in) (?:consideration|study|review|discussion|preparation|development|planning)`,
  String.raw`(?:looking|look) (?:at|into|to)(?! the)`,
  String.raw`(?:are|is|currently|still|now|be) (?:\p{L}+ly )?(?:considering|exploring|studying|investigating|evaluating whether|thinking (?:of|about)|working (?:on|towards?)|drafting|preparing|assessing whether|examining)`,
  String.raw`in the (?:pipeline|coming|next|near|works|future|longer term|long run)(?: \p{L}+)?`,
  String.raw`(?:on|part of) (?:our|the) road ?map`,
  String.raw`next (?:year|quarter|month|semester|budget|fiscal|financial|renewal|spring|summer|autumn|winter)`,
  String.raw`(?:soon|shortly|in due course|later this year|as soon as|eventually|down the line|over time|at a later stage|in time)`,
  String.raw`to be (?:\p{L}+ly )?(?:defined|deployed|launched|rolled out|implemented|confirmed|decided|determined|set up|put in place|agreed|introduced|finalised|finalized|published|specified)`,
  String.raw`(?:remains?|have yet|has yet|are yet|is yet) to \p{L}+`,
  String.raw`(?:committed|commit|commits|committing|pledge|pledges|pledged|undertake|undertakes) to(?: \p{L}+)`,
  String.raw`(?:our|the|its|their|with the) (?:goal|target|objective|ambition|aim|intention|plan|vision|aspiration)s? (?:is|are|of|remains?)`,
  String.raw`would like to \p{L}+`,
  String.raw`(?:should|could|might|may) (?:soon |then |eventually |also )?(?:be (?:\p{L}+ed|in place|ready|available|live)|start|begin|follow|launch)`,
  String.raw`(?:starting|from|as of) (?:in )?(?:next|2027|2028|2029|203\d)`,
  String.raw`by the end of (?:the year|this year|next year|20\d\d)`,
].map((pattern) => B + pattern + E)

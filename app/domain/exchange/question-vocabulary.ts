/** The lines of a text, each as the names that bars part. */
const named = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((name) => name.trim()))

/**
 * Ways that questionnaires of buyers name one thing, in French and English: a line, a notion. A text that uses one of
 * them meets a question that uses another. Written from the vocabulary of the subject (RGESN, RGAA, WEEE directive, GHG
 * Protocol, EPEAT, ISO 14001), not from any buyer's questionnaire. Source: Design §9.5.
 */
export const sameNotions: readonly (readonly string[])[] = named(`
numérique responsable | green IT | sustainable IT | IT durable | numérique durable | sobriété numérique | informatique durable | informatique responsable | responsible digital | green computing | numérique plus responsable | NR | digital responsibility | responsabilité numérique | transition numérique responsable | responsible digital practices
numérique | digital | informatique | IT | système d’information | information system | TIC | ICT | technologies
rse | csr | esg | développement durable | sustainability | corporate social responsibility | responsabilité sociétale | durabilité | sustainable development
stratégie | strategy | politique | policy | charte | charter
pilotage | gouvernance | governance | steering | comité | committee | piloté | sponsor | sponsored | steered | référent | champion | responsable désigné | accountable | person in charge | en charge | executive sponsor | nommé | appointed
feuille de route | roadmap | plan d’action | action plan | trajectoire | trajectory | plan de réduction | reduction plan | plan
objectifs | targets | objectives | goals | cibles | engagements | commitments | reduction targets | objectifs de réduction
arbitrage | investissement | investment | trade-off | business case
parties prenantes | stakeholders | matérialité | materiality
certification | certificat | certificate | label | notation | rating | iso 14001 | ecovadis | attestation | organisme tiers | third party | audit externe | external audit | évaluation externe | external assessment | audité | audited | labellisé | labelled | label NR
sensibilisation | awareness | sensibiliser | fresque | mooc | aware | made aware | atelier | workshop
formation | training | trained | formés | parcours de formation | cours | course | upskilling
collaborateurs | salariés | employees | staff | personnel | équipes | teams | workforce | agents
développeurs | developers | software engineers | engineers | ingénieurs | concepteurs | designers | coding | programmers | professionnels du numérique | digital professionals | chefs de projet | project managers | architectes | IT staff | équipes IT | équipes techniques | technical staff | métiers du numérique | digital professions | métiers techniques | technical roles
fiche de poste | job description | recrutement | recruitment | carrière | career | entretien annuel | appraisal | compétences | skills | bonus | variable pay | performance reviews | évaluation annuelle | objectifs individuels | individual objectives
sous-traitants | subcontractors | consultants | intervenants | contractors | freelance
empreinte | footprint | bilan carbone | carbon footprint | empreinte carbone | ghg inventory | inventaire des émissions
émissions | emissions | gaz à effet de serre | greenhouse gas | ges | ghg | co2 | co2e | carbone | carbon | scope 3
mesure | measurement | measure | mesurer | measured | quantify | quantifier | calculer | calculate
méthode | méthodologie | methodology | methods | acv | lca | life cycle assessment | analyse de cycle de vie | ghg protocol | base empreinte | facteurs d’émission | emission factors | hypothèses | assumptions | incertitudes | uncertainties | standards de calcul
indicateurs | indicators | kpi | tableau de bord | dashboard | metrics
données d’impact | impact data | reporting environnemental | environmental reporting | données environnementales | environmental data | emission reports | emissions data | données d’impact environnemental | environmental impact data | environmental report | fiche environnementale | environmental product declaration | impact environnemental de la prestation | empreinte des services | empreinte du produit | product carbon footprint | empreinte carbone des produits | emissions data per service
données | data
traçabilité | traceability | tracking | collecte | collection | traitement | treatment
direction générale | top management | executives | dirigeants | board | comité exécutif | executive committee
compensation | offset | offsetting | neutralité carbone | carbon neutral | carbon neutrality | crédits carbone | carbon credits | net zero
communication environnementale | environmental communications | green claims | allégations | greenwashing | écoblanchiment | environmental claims
ordinateurs | computers | pc | laptops | portables | postes de travail | workstations | terminaux | devices | smartphones | téléphones | phones | mobiles | tablettes | tablets | écrans | screens | imprimantes | printers
équipements | equipment | matériel | hardware | IT assets | parc informatique | actifs informatiques | IT estate | IT hardware | matériel informatique | matériels | équipements informatiques | IT equipment
durée de vie | durée d’utilisation | useful life | lifespan | lifetime | renouvellement | refresh cycle | replacement | durée d’usage | durée de conservation des équipements | longevity | allonger | remplacement | remplacer | replaced | longer | prolonger | longtemps | extend | replacement cycle | cycle de renouvellement | renouveler
fin de vie | end of life | fin d’utilisation | end of use | mise au rebut | disposal | disposed | dispose of | mis au rebut
effacement | erased | erasure | wiping | data destruction | effacement des données | destruction des données | sanitisation | wiped
réemploi | reuse | reused | réutilisation | revente | resale | resold | don | dons | donation | donated | seconde vie | second life
reconditionné | refurbished | reconditionnement | refurbishment | reconditionner
deee | d3e | weee | e-waste | electronic waste | déchets électroniques | déchets d’équipements électriques et électroniques | waste electrical and electronic equipment | bordereaux de suivi | éco-organisme
recyclage | recycling | recycle | recyclés | recycleurs | recyclers
économie circulaire | circular economy | circularité | circularity
économie sociale et solidaire | ess | social economy | insertion | entreprise adaptée | esat | social enterprise | secteur adapté | non-profit
réparation | repair | réparer | réparabilité | repairability | pièces détachées | spare parts | maintenance du matériel
reprise | take back | take-back | rachat | buy back | trade-in
serveurs | servers | virtualisation | virtualization | virtualisation des serveurs | serveurs physiques
équipements d’infrastructure | infrastructure hardware | équipements réseau | network equipment | switches | routers | routeurs | commutateurs | baies de stockage | storage arrays
stockage | storage | sauvegarde | backup
centres de données | data centres | data centers | datacenter | datacentre | salles serveurs | server rooms | salles informatiques | salle machine
pue | efficacité énergétique | energy efficiency | power usage effectiveness | consommation électrique | electricity consumption | energy consumption | consommation énergétique | consommation d’énergie
électricité | electricity | renouvelable | renewable | énergie verte | green energy | énergie décarbonée | garanties d’origine | low-carbon energy
eau | water | wue | fluides frigorigènes | refrigerants | refroidissement | cooling | chaleur fatale | waste heat | chaleur | heat recovery | heat
hébergeurs | hosting | hosting providers | cloud providers | fournisseurs de cloud | cloud suppliers | hébergement | prestataires d’hébergement | hosted | fournisseurs d’infrastructures externes | external infrastructure suppliers | hosting provider | hébergeur
cloud | nuage | iaas | saas | finops | greenops | instances | aws | azure | cloud resources | ressources cloud | environnements cloud | cloud environments | autoscaling | cloud waste | gaspillage cloud
localisation | location | souveraineté | sovereignty | data location | localisation des données | data residency
réseaux | networks | réseau | network | flux | data flows | flux de données | data transfer | bande passante | bandwidth | trafic | traffic | opérateurs | carriers | telecom
dimensionner | size | rationaliser | rationalise | consolidation | oversized | idle | surdimensionné | rightsizing | inutilisées | unused
achats | procurement | purchasing | purchases | purchase | acquisition | acheter | buying | acquérir | acquiring | achat | appels d’offres | tenders | consultation | acheteurs | buyers
besoin | need | needs | besoins
écolabels | ecolabels | epeat | tco | energy star | tco certified | blue angel
exigences | requirements | require | exiger | clauses | critères | criteria
logiciels | software | progiciels | applications logicielles | licences | licenses
prestations intellectuelles | consultancy | prestations | conseil | consulting services
fournisseurs | suppliers | vendors
chaîne d’approvisionnement | supply chain | chaîne d’approvisionnement numérique | digital supply chain | fabricants | manufacturers | fabrication | manufacturing
maturité | maturity | évaluer | assess | assessed | évaluation | assessment | évalués | audit | audits
messagerie | email | mails | courriels | e-mails | visioconférence | video calls | video conferencing | impression | printing | usages numériques sobres | sober digital habits | écogestes | habits | usages sobres | impressions | bons gestes | boîtes mail
communauté | communities | association | collectif | collectifs | groupes de travail | working groups | membre | member | open source | logiciel libre | communs numériques | digital commons | travaux collectifs | collective work | inr | planet tech care
clients | customers | partenaires | partners | client
accompagner | accompagnement | support for customers | aider | help | aidez | aide | conseiller
IT for green | émissions évitées | avoided emissions | effet rebond | rebound effects | rebound | rebond | éviter des émissions | avoid emissions
utilité | usefulness | fonctionnalité | feature | features | utile | useful | fonctions | functions | functionalities | unused features | fonctionnalités inutilisées
écoconception | ecodesign | éco-conception | eco-design | rgesn | green coding | éco-conçus | gr491 | green software | web vert
services numériques | digital services | sites web | websites | applications | apps | services en ligne | digital products | sites internet | web | sites | numeric services
ecoindex | greenspector | impacts des services numériques | impacts of digital services | performance environnementale des services | website carbon | page weight | poids des pages | energy use | impacts des services
accessibilité | accessibility | rgaa | wcag | handicap | disabilities | accessible | en 301 549 | disabled | handicapées
obsolescence | compatibilité | compatibility | compatible | rétrocompatibilité | interopérabilité | interoperability | réversibilité | reversibility | lock-in | dépendance | anciens matériels | older devices | mises à jour | updates | support duration | durée de support | formats ouverts | open formats
conservation | retention | suppression | deletion | archivage | archiving | purge | cycle de vie des données | data life cycle | décommissionnement | decommissioning | décommissionner | retired | data retention
droits humains | human rights | droits de l’homme | travail forcé | forced labour | forced labor | child labour | child labor | travail des enfants | minerais | minerals | conflict minerals | minerais de conflit | devoir de vigilance | duty of vigilance | esclavage | modern slavery | microtravail | microwork | métaux | metals | extraction | mines | mining | cobalt
égalité | equality | diversité | diversity | femmes | women | inclusion | parité | mixité | gender | egapro
éloignées du numérique | limited digital skills | fracture numérique | digital divide | illectronisme | digitally excluded | inclusion numérique | digital inclusion | exclusion numérique | digital exclusion | peu équipées | digital illiteracy | digital literacy | à l’aise avec le numérique | mal équipés | poorly equipped | compétences numériques de base | basic digital skills | personnes âgées | older people
éthique | ethical | ethics | algorithmes | algorithms | algorithmic | intelligence artificielle | artificial intelligence | ia | ai | biais | bias | dark patterns | interfaces trompeuses | usage responsable | responsible AI | responsible use | fair | loyauté | IA responsable
déconnexion | disconnect | droit à la déconnexion | right to disconnect | hyperconnexion | hyperconnectivity | surcharge informationnelle | information overload | digital overload | qualité de vie au travail | quality of working life | ergonomie | ergonomics | wellbeing | télétravail | remote work | surcharge | overload | réunions en ligne | online meetings | notifications | working hours
environnemental | environmental | environnement | environment | écologique | ecological | climat | climate
`)

/** Subjects of other questionnaires that this one does not ask about: a text on one of them is likely none of its own. */
export const otherSubjects: readonly string[] = named(`
chiffre d’affaires | turnover | revenue | capital | actionnaires | shareholders | income | résultat net | prix | price | pricing | facturation | invoice | paiement | payment | pénalités | penalties | assurance | insurance | siret | siren | tva | vat | immatriculation | registration number | procédure collective | redressement | insolvency
iso 27001 | iso 9001 | iso 45001 | sécurité | security | cybersécurité | mfa | vpn | chiffrement | encrypt | encryption | penetration | intrusion | vulnérabilités | vulnerabilities | incident | incidents | continuité | continuity | disaster | recovery | rpo | rto | délégué à la protection des données | dpo | violations | breaches | sla | service levels | niveaux de service | support technique | helpdesk
corruption | anticorruption | bribery | sapin | blanchiment | money laundering | lanceurs d’alerte | whistleblowing | concurrence | competition
accidents | health and safety | santé et sécurité | living wage | salaire | wages | rémunération | effectif | headcount | rotation | cantine | catering | nettoyage | cleaning
flotte automobile | véhicules | vehicles | cars | déplacements | travel | mobilité | logistique | logistics | emballages | packaging | bureaux | offices | biodiversité | biodiversity | usines | sites de production | manufacturing sites | factory | factories
références | references | cv | curriculum | interlocuteur | contact | livraison | delivery | qualité | quality management | garantie | warranty
mots de passe | password | passwords | astreinte | on call | week-end | satisfaction | bien-être animal | obligations fiscales | fiscal | tax | taxes | migration | reprise de données | escalade | escalation | convention collective | collective bargaining | mécénat | repas | végétariens | états financiers | financial statements | embauche | hire | hiring | notes de frais | expenses | forme juridique | siège social | head office
`).flat()

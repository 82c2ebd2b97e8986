import type { PanelTexts } from '../kit/index.js';

/** One sentence for each piece of evidence, in Danish; the keys are those of the ranking (domain.md 5.2). */
export const EVIDENCE_DA: NonNullable<PanelTexts['own']>[string] = {
  'evidence.reference.EXACT': 'Kontoens bevillingsreference er bevillingens nummer.',
  'evidence.reference.WRITTEN':
    'Kontoens bevillingsreference er bevillingens nummer, skrevet på en anden måde.',
  'evidence.reference.weaker':
    'Kontoens bevillingsreference ligner bevillingens nummer, men ligner en anden bevilling mere.',
  'evidence.reference.SLIP':
    'Kontoens bevillingsreference ligner bevillingens nummer med en enkelt tastefejl.',
  'evidence.reference.TWO_SLIPS': 'Kontoens bevillingsreference ligner bevillingens nummer med to tastefejl.',
  'evidence.reference.JOURNAL': 'Kontoens reference er bevillingens journalnummer.',
  'evidence.reference.CUT': 'Kontoens bevillingsreference er begyndelsen af bevillingens nummer.',
  'evidence.reference.CUT_SHORT': 'Kontoens bevillingsreference er afkortet; kommune og år passer.',
  'evidence.person.RECIPIENT': 'Skyldneren er bevillingens modtager.',
  'evidence.person.CO_RECIPIENT': 'Skyldneren er medmodtager af bevillingen.',
  'evidence.person.PREVIOUS_CPR': 'Bevillingen er givet til samme borger under et andet CPR-nummer.',
  'evidence.cprSlip': 'Modtagerens CPR-nummer afviger fra skyldnerens med en enkelt tastefejl.',
  'evidence.name.agrees': 'Kontoens navn og modtagerens navn stemmer overens.',
  'evidence.name.differs': 'Kontoens navn er et andet end modtagerens.',
  'evidence.type.same': 'Ydelsen er den samme: {{benefitType}}.',
  'evidence.type.related': 'Ydelsen er beslægtet: {{benefitType}}.',
  'evidence.type.other': 'Ydelsen er en anden: {{benefitType}}.',
  'evidence.period.overlap': 'Perioden overlapper {{overlap}} af {{days}} dage.',
  'evidence.period.outside': 'Ingen af fordringernes {{days}} dage ligger i bevillingens periode.',
  'evidence.amount.exact': 'Beløbet er bevillingens på øren.',
  'evidence.amount.near': 'Beløbet afviger højst 1 % fra bevillingens.',
  'evidence.amount.within': 'Den største fordring udgør {{percent}} % af bevillingens beløb.',
  'evidence.amount.gross':
    'Fordringen er større end bevillingens beløb; forskellen kan være brutto mod netto.',
  'evidence.amount.above': 'Fordringen er langt større end bevillingens beløb.',
  'evidence.established.within':
    'Fordringerne har ingen periode, men er stiftet i bevillingens periode eller kort efter.',
  'evidence.established.outside':
    'Fordringerne har ingen periode og er stiftet uden for bevillingens periode.',
  'evidence.establishedBefore': 'Kontoen er oprettet, før bevillingen begynder.',
  'evidence.none.specialSupport': 'Kontoen vedrører særlig støtte, som ingen direkte bevilling har.',
  'evidence.none.manual': 'Manuelle fordringer på kontoen: {{count}}.',
  'evidence.none.neverGranted': 'Fordringernes type udspringer ikke af en bevilling.',
  'evidence.none.severalGrants':
    'Fordringerne fordeler sig på {{count}} af borgerens bevillinger, og ingen af dem rummer alle: {{grantNos}}.',
  'evidence.none.noGrants': 'Borgeren har ingen bevillinger i kommunen, annullerede ikke medregnet.',
  'evidence.none.noneFits': 'Ingen af borgerens bevillinger ({{count}}) passer til ydelse og periode.',
  'evidence.none.noneOfType': 'Borgeren har ingen bevilling af denne ydelse.',
  'evidence.bounds': 'Samlet regnes højst 100 og mindst 0 point.',
};

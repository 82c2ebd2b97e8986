import type { PanelTexts } from '../kit/index.js';
import { EVIDENCE_DA } from './evidence.da.js';

/** What the linking, case and grant modules say, in Danish (domain.md 8.3 to 8.5). */
const LINKING_DA: PanelTexts = {
  errors: {
    'claims.account_not_found': 'Debitorkontoen findes ikke, eller du har ikke adgang til den.',
    'claims.debtor_not_found':
      'Borgeren findes ikke, eller du har ikke adgang til denne borgers oplysninger.',
    'claims.cpr_format': 'CPR-nummeret skal bestå af 10 cifre og begynde med en gyldig dato.',
    'audit.too_many_searches': 'Du har søgt på mange CPR-numre på kort tid. Vent et minut, og prøv igen.',
    'grants.search_too_short': 'Skriv mindst {{characters}} tegn, eller vælg periode og ydelsesart.',
    'cases.case_step_failed':
      'KY kunne ikke oprette eller tilknytte sagen. Prøv igen, eller inddrag Netcompany.',
    'cases.choice_required':
      'Vælg den sag, som kontoen hører til, eller bed om en ny. Mulige sager: {{count}}.',
    'cases.case_not_found': 'Sagen findes ikke, eller du har ikke adgang til den.',
    'cases.case_of_other_citizen': 'Sagen tilhører en anden borger.',
    'cases.case_of_other_benefit_type': 'Sagen vedrører en anden ydelse. Vælg en sag med samme ydelse.',
    'cases.case_created_in_error': 'Sagen er oprettet ved fejl og kan ikke bruges. Vælg en anden sag.',
    'cases.citizen_awaits_ky':
      'Borgerens konto {{accountNo}} afventer allerede en ny sag i KY. Vent på svaret, og prøv igen.',
    'cases.order_is_over': 'KY er færdig med ordren. Opdater siden.',
    'cases.chosen_and_requested': 'Vælg enten en eksisterende sag eller en ny sag, ikke begge dele.',
    'linking.account_already_linked':
      'Debitorkontoen er allerede tilknyttet en sag af {{by}} den {{at}}. Opdater siden for at se tilknytningen.',
    'linking.account_withdrawn': 'Debitorkontoen er udgået og skal ikke tilknyttes en sag.',
    'linking.account_not_linked': 'Debitorkontoen er ikke tilknyttet en sag, så der er intet at fortryde.',
    'linking.account_not_withdrawn': 'Debitorkontoen er ikke udgået, så der er intet at fortryde.',
    'linking.withdrawal_of_other':
      '{{by}} foreslog, at kontoen skulle udgå. Bed en koordinator om at fortryde det.',
    'linking.withdrawal_already_ended': 'Det er allerede fortrudt, at kontoen er udgået. Genindlæs siden.',
    'linking.awaits_ky': 'Kontoen afventer KY. Fortryd først den afgørelse, der venter.',
    'linking.proposal_open':
      'Kontoen afventer godkendelse. Forslaget skal først godkendes, afvises eller trækkes tilbage.',
    'linking.proposal_not_found': 'Forslaget findes ikke, eller du har ikke adgang til det.',
    'linking.proposal_already_decided': 'Forslaget er allerede afgjort. Opdater siden.',
    'linking.proposal_is_frozen': 'Forslaget kan ikke ændres. Træk det tilbage, og lav et nyt.',
    'linking.proposal_of_other': 'Kun {{by}}, som har lavet forslaget, kan trække det tilbage.',
    'linking.self_approval': 'Du kan ikke godkende dit eget forslag.',
    'linking.approver_must_be_coordinator':
      'Kun en faglig koordinator i kommunen kan godkende eller afvise forslaget.',
    'linking.proposer_must_be_coordinator':
      'Opgavepakken er fuldført. Kun en faglig koordinator kan foreslå at fortryde det.',
    'linking.approval_missing': 'Valget kræver en anden persons godkendelse.',
    'linking.grant_not_found': 'Bevillingen findes ikke i kommunen. Søg efter en anden bevilling.',
    'linking.grant_of_other_citizen': 'Bevillingen tilhører en anden borger.',
    'linking.grant_annulled': 'Bevillingen er annulleret og kan ikke vælges.',
    'linking.benefit_type_differs_from_grant': 'Ydelsen er ikke den samme som bevillingens.',
    'linking.note_required': 'Skriv en begrundelse.',
    'linking.grants_not_named':
      'Skriv numrene på mindst to af borgerens bevillinger i begrundelsen. Der er nævnt {{named}}.',
    'linking.information_missing': 'Sagen mangler nødvendige oplysninger. Vælg ydelsen, før du bekræfter.',
    'linking.unknown_benefit_type': 'Ydelsen {{benefitType}} findes ikke i KY. Vælg en fra listen.',
    'linking.evidence_changed':
      'Oplysningerne er ændret, siden siden blev vist. Opdater siden, og prøv igen.',
    'linking.link_of_other':
      'Tilknytningen er lavet af {{by}}. Bed en faglig koordinator om at fortryde den.',
    'linking.link_already_ended': 'Tilknytningen er allerede fortrudt. Opdater siden.',
    'linking.link_is_never_edited': 'En tilknytning kan ikke ændres. Fortryd den, og lav en ny.',
    'linking.postings_processed':
      'Tilknytningen kan ikke fortrydes, fordi der er behandlede bevægelser på kontoen. Behandlede beløb rettes i KY. Er tilknytningen forkert, så inddrag Netcompany på opgavepakken.',
    'linking.not_a_twin':
      'Afgørelsen kan ikke bruges på denne opgave. Borger, bevilling, ydelsesart, periode, grundlag og sag skal passe. Afgør opgaven for sig.',
    'linking.twin_needs_second_person':
      'En afgørelse, som en anden person skal godkende, kan ikke bruges på tvillinger. Afgør opgaverne en for en.',
    'linking.twins_of_other':
      'Afgørelsen er truffet af {{by}} og kan kun bruges på tvillinger af samme person.',
    'linking.withdrawal_ground_missing': 'Kontoen opfylder ikke den valgte grund til at udgå.',
    'linking.withdrawal_balance_not_zero': 'Kontoens saldo er ikke nul.',
    'linking.withdrawal_with_pending_postings':
      'Kontoen kan ikke udgå, fordi der er bevægelser, der afventer en sag.',
    'linking.no_cpr_number': 'Der er intet CPR-nummer at vise for denne skyldner.',
    'linking.decision_not_allowed': 'Kun kommunens sagsbehandlere og koordinatorer kan afgøre kontoen.',
  },
  own: {
    linking: {
      ...EVIDENCE_DA,
      'i.willCreate': 'KY opretter en ny sag, når du bekræfter.',
      'i.willLink': 'Når du bekræfter, knytter KY kontoen til den eksisterende sag {{caseNo}}.',
      'i.mustChoose_one':
        'Borgeren har 1 mulig sag, men den er ikke sikkert den rigtige. Vælg den, eller vælg en ny sag.',
      'i.mustChoose_other': 'Borgeren har {{count}} mulige sager. Vælg, hvilken sag kontoen hører til.',
      'i.tieConflict':
        'Bevillingen er tilknyttet en sag, som ikke passer til borger og ydelse. KY opretter derfor en ny sag, når du bekræfter.',
      'i.tiesConflict':
        'Bevillingen er tilknyttet flere sager, men ingen af dem passer til borger og ydelse. KY opretter derfor en ny sag, når du bekræfter.',
      'i.noSuggestions': 'Ingen forslag. Søg efter en bevilling, eller vælg "Ingen direkte bevilling".',
      'i.tie': 'Flere bevillinger passer næsten lige godt. Vælg ud fra sagens oplysninger.',
      'i.noCprInText': 'Skriv ikke CPR-numre i teksten.',
      'i.logged': 'Dit opslag bliver registreret.',
      'outcome.CREATED': 'Sagsoprettelse (ny sag)',
      'outcome.LINKED': 'Sagstilknytning (eksisterende sag)',
      'method.AUTOMATIC': 'Automatisk tilknyttet',
      'method.MANUAL': 'Manuelt tilknyttet',
      'band.STRONG': 'Stærkt match',
      'band.POSSIBLE': 'Muligt match',
      'band.WEAK': 'Svagt match',
      'category.SPECIAL_SUPPORT': 'Særlig støtte (§ 34)',
      'category.MANUAL_CLAIM': 'Manuel fordring',
      'category.MULTIPLE_GRANTS': 'Fordringer fra flere bevillinger',
      'category.OTHER': 'Andet',
      'ground.ZERO_BALANCE': 'Saldoen er nul',
      'ground.DUPLICATE': 'Dublet',
      'ground.WRONG_DOMAIN': 'Hører ikke til KY',
      'proposal.NO_DIRECT_GRANT': 'Ingen direkte bevilling',
      'proposal.OUTSIDE_GATES': 'Bevilling til en anden end skyldneren',
      'proposal.UNDO_AFTER_COMPLETION': 'Fortryd tilknytning efter fuldførelse',
      'proposal.WITHDRAWAL': 'Lad opgaven udgå',
      'proposal.UNDO_WITHDRAWAL': 'Fortryd, at opgaven er udgået',
      'proposal.POSTING': 'Bevægelse på en fordring',
      'proposal.RAISE_CLAIM': 'Ny fordring',
      'void.ACCOUNT_CHANGED': 'Forslaget er bortfaldet, fordi debitorkontoen er ændret.',
      'void.GRANT_CHANGED': 'Forslaget er bortfaldet, fordi bevillingen er ændret eller annulleret.',
      'void.CASE_CHANGED': 'Forslaget er bortfaldet, fordi borgerens sager er ændret.',
      'void.NO_LONGER_POSSIBLE': 'Forslaget er bortfaldet, fordi kontoen er afgjort på anden vis.',
    },
  },
};
export default LINKING_DA;

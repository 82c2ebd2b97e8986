import type { PanelTexts } from '../kit/index.js';

const PERSON = {
  debtorName: 'Skyldner',
  cprMasked: 'CPR-nummer',
  municipality: 'Kommune',
  benefitType: 'Ydelsesart',
};
const ORIGINS = { fromDebitor: 'Indlæst fra', fromKmdAktiv: 'Oprettet på baggrund af' };

/** Accounts, claims, grants, cases, loads and the audit trail, in Danish (domain.md 8.1, 8.2). */
export const REGISTER_DA: PanelTexts = {
  resources: {
    accounts: {
      label: 'Debitorkonti',
      empty: 'Der er ingen debitorkonti.',
      properties: {
        ...PERSON,
        ...ORIGINS,
        accountNo: 'Debitorkontonummer',
        addressProtected: 'Navne- og adressebeskyttelse',
        balance: 'Restgæld',
        linkState: 'Tilknytning',
        outcome: 'Resultat i KY',
        caseNo: 'Sagsnummer',
        grantNo: 'Bevillingsnummer',
        established: 'Stiftelsesdato',
        dueDate: 'Forfaldsdato',
      },
      values: {
        linkState: {
          NOT_LINKED: 'Spærret – mangler sag',
          AUTOMATIC: 'Automatisk tilknyttet',
          MANUAL: 'Manuelt tilknyttet',
        },
        outcome: { CREATED: 'Sagsoprettelse (ny sag)', LINKED: 'Sagstilknytning (eksisterende sag)' },
      },
      actions: {
        undoLink: {
          label: 'Fortryd tilknytning',
          intro:
            'Tilknytningen til sag {{caseNo}} ophører, og kontoen bliver en opgave. Er opgavepakken fuldført, kræver det en anden persons godkendelse eller en genåbning.',
          done: 'Tilknytningen er fortrudt, eller forslaget afventer godkendelse.',
          fields: { note: 'Begrundelse', 'note.help': 'Skriv ikke CPR-numre i teksten.' },
        },
      },
    },
    claims: {
      label: 'Fordringer',
      empty: 'Der er ingen fordringer.',
      properties: {
        ...ORIGINS,
        claimNo: 'Fordring',
        accountNo: 'Debitorkonto',
        claimType: 'Fordringstype',
        principal: 'Hovedstol',
        interest: 'Renter',
        balance: 'Restgæld',
        periodFrom: 'Periode fra',
        periodTo: 'Periode til',
        limitationDate: 'Forældelsesdato',
        blocked: 'Behandling',
        municipality: 'Kommune',
      },
      values: { blocked: { OPEN: 'Kan behandles', BLOCKED: 'Spærret – mangler sag' } },
    },
    grants: {
      label: 'Bevillinger',
      empty: 'Der er ingen bevillinger.',
      properties: {
        ...PERSON,
        debtorName: 'Modtager',
        grantNo: 'Bevillingsnummer',
        periodFrom: 'Periode fra',
        periodTo: 'Periode til',
        amount: 'Beløb',
        status: 'Status',
        journalNo: 'Journalnummer',
      },
      values: { status: { ACTIVE: 'Aktiv', CLOSED: 'Ophørt', EXPIRED: 'Udløbet', ANNULLED: 'Annulleret' } },
    },
    cases: {
      label: 'Sager',
      empty: 'Der er ingen sager.',
      properties: {
        ...PERSON,
        debtorName: 'Borger',
        caseNo: 'Sagsnummer',
        opened: 'Oprettet',
        status: 'Status',
        grantNo: 'Knyttet til bevilling',
        origin: 'Oprindelse',
        createdInError: 'Oprettet ved fejl',
      },
      values: {
        status: { OPEN: 'Åben', CLOSED: 'Afsluttet', REOPENED: 'Genåbnet' },
        origin: { DELIVERED: 'Fandtes i KY', CREATED_BY_LINK: 'Oprettet ved tilknytning' },
      },
    },
    loads: {
      label: 'Indlæsninger',
      empty: 'Der er ingen indlæsninger endnu.',
      properties: {
        balanceLine: 'Modtaget = tilknyttet + manuel + udgået + afvist + udskudt',
        runId: 'Indlæsning',
        municipality: 'Kommune',
        delivery: 'Leverance',
        startedAt: 'Startet',
        status: 'Status',
        received: 'Modtaget',
        linked: 'Tilknyttet',
        queued: 'Til manuel behandling',
        withdrawn: 'Udgået',
        rejected: 'Afvist',
        held: 'Udskudt',
        receivedOere: 'Modtaget, kr.',
        linkedOere: 'Tilknyttet, kr.',
        queuedOere: 'Til manuel behandling, kr.',
        withdrawnOere: 'Udgået, kr.',
        rejectedOere: 'Afvist, kr.',
        heldOere: 'Udskudt, kr.',
        changed: 'Ændret',
        startedBy: 'Startet af',
      },
      values: {
        status: {
          WAITING: 'Venter',
          RUNNING: 'I gang',
          AWAITING_REASON: 'Afventer begrundelse',
          FINISHED: 'Gennemført',
          FAILED: 'Fejlet',
        },
      },
    },
    auditEvents: {
      label: 'Revisionsspor',
      empty: 'Der er ingen hændelser.',
      properties: {
        chain: 'Kæde',
        seq: 'Nr.',
        at: 'Tidspunkt',
        actorName: 'Hvem',
        actorRole: 'Rolle',
        command: 'Handling',
        entity: 'Genstand',
        entityId: 'Id',
        body: 'Før og efter',
        hash: 'Kontrolsum',
      },
    },
  },
};

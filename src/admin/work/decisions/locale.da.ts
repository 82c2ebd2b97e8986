import type { PanelTexts } from '../../kit/index.js';

export const DECISIONS_DA: PanelTexts = {
  pages: { myDecisions: 'Mine afgørelser' },
  own: {
    decisions: {
      title: 'Mine afgørelser',
      recent: 'Seneste afgørelser',
      all: 'Vis alle mine afgørelser',
      loading: 'Henter dine afgørelser …',
      empty: 'Du har ikke truffet nogen afgørelser endnu.',
      pages: 'Sider',
      newer: 'Nyere',
      older: 'Ældre',
      account: 'Konto {{accountNo}}',
      accounts: 'Tvillinger: {{count}} konti',
      'outcome.CREATED': 'Ny sag {{caseNo}}',
      'outcome.LINKED': 'Tilknyttet sag {{caseNo}}',
      grant: 'Bevilling {{grantNo}}',
      awaiting: 'Afventer godkendelse: {{kind}}',
      undone: 'Fortrudt {{at}} af {{by}}',
      undo: 'Fortryd',
      undoOf: 'Fortryd: {{what}}',
      takeBack: 'Træk tilbage',
      takeBackOf: 'Træk tilbage: {{what}}',
      cannot: 'Kan ikke fortrydes',
      notUndone: 'Seneste afgørelse kan ikke fortrydes: {{why}}',
      sending: 'Din seneste afgørelse er ved at blive sendt. Fortryd, når den er gemt.',
      nothingToUndo: 'Du har ingen afgørelse, der kan fortrydes.',
      'dialog.undo': 'Fortryd afgørelsen?',
      'dialog.takeBack': 'Træk forslaget tilbage?',
      'dialog.reason': 'Hvorfor fortryder du?',
      'said.undone': 'Afgørelsen er fortrudt. {{what}}.',
      'said.proposed': 'Fortrydelsen afventer en anden koordinators godkendelse. {{what}}.',
      'said.takenBack': 'Forslaget er trukket tilbage, og opgaven er din igen. {{what}}.',
      'reverses.closesCase':
        'Konto {{accountNo}} bliver til en opgave igen. Sag {{caseNo}} blev oprettet ved tilknytning, og ingen andre konti bruger den: den lukkes som "Oprettet ved fejl" og bevares.',
      'reverses.closesCaseGroup':
        '{{count}} konti bliver til opgaver igen. Sag {{caseNo}} blev oprettet ved tilknytning, og ingen andre konti bruger den: den lukkes som "Oprettet ved fejl" og bevares.',
      'reverses.keepsUsedCase':
        'Konto {{accountNo}} bliver til en opgave igen. Sag {{caseNo}} bevares, fordi andre konti bruger den ({{others}}).',
      'reverses.keepsUsedCaseGroup':
        '{{count}} konti bliver til opgaver igen. Sag {{caseNo}} bevares, fordi andre konti bruger den ({{others}}).',
      'reverses.keepsCase':
        'Konto {{accountNo}} bliver til en opgave igen. Sag {{caseNo}} fandtes i forvejen og bliver ikke ændret.',
      'reverses.keepsCaseGroup':
        '{{count}} konti bliver til opgaver igen. Sag {{caseNo}} fandtes i forvejen og bliver ikke ændret.',
      'reverses.postingsWait': 'Frigivne bevægelser, der kommer til at vente igen: {{count}}.',
      'reverses.proposes':
        'Opgavepakken er fuldført: fortrydelsen bliver et forslag, som en anden koordinator skal godkende. Indtil da består tilknytningen.',
      'reverses.takesBack':
        'Forslaget om konto {{accountNo}} godkendes ikke, og opgaven er din igen. Intet er tilknyttet endnu.',
    },
    twins: {
      title: 'Passer afgørelsen også her?',
      offered: 'Passer også på {{count}} andre opgaver',
      intro:
        'Samme borger, bevilling, ydelsesart og grundlag som konto {{accountNo}}, i tilstødende perioder. Intet er valgt på forhånd; forskelle er markeret.',
      source: 'Afgjort nu',
      pick: 'Vælg',
      pickOne: 'Vælg konto {{accountNo}}',
      account: 'Konto',
      period: 'Periode',
      claimTypes: 'Fordringstyper',
      claims: 'Fordringer',
      principalOere: 'Hovedstol',
      balanceOere: 'Restgæld',
      grantRef: 'Reference i KMD Aktiv',
      nameDelivered: 'Navn i Debitor',
      reasons: 'Årsager',
      pendingPostings: 'Ventende bevægelser',
      score: 'Score',
      none: 'ingen',
      differs: 'anderledes',
      all: 'Vælg alle',
      noneOfThem: 'Vælg ingen',
      apply: 'Brug afgørelsen på de valgte ({{count}})',
      'said.applied': 'Afgørelsen er brugt på {{count}} konti. Én fortrydelse tager dem alle tilbage.',
      'said.partly': 'Afgørelsen er brugt på {{count}} konti. Afvist: {{refused}}.',
      'said.none': 'Afgørelsen blev ikke brugt på nogen konto. Afvist: {{refused}}.',
      linked: 'Tilknyttet sag {{caseNo}}',
    },
  },
};

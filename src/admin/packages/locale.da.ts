import type { PanelTexts } from '../kit/index.js';

const NOTE = { note: 'Begrundelse', 'note.help': 'Skriv ikke CPR-numre i teksten.' };

export const PACKAGES_DA: PanelTexts = {
  resources: {
    packages: {
      label: 'Opgavepakker',
      empty: 'Der er ingen opgavepakker endnu.',
      properties: {
        title: 'Opgavepakke',
        municipality: 'Kommune',
        state: 'Status',
        tasksLeft: 'Opgaver tilbage',
        tasksTotal: 'Opgaver i alt',
        startDate: 'Startdato',
        expectedDate: 'Forventes færdig',
        endDate: 'Deadline',
        deadline: 'Frist',
        description: 'Opgavebeskrivelse',
        createdBy: 'Oprettet af',
        createdAt: 'Oprettet',
        publishedBy: 'Publiceret af',
        publishedAt: 'Publiceret',
        completedBy: 'Fuldført af',
        completedAt: 'Fuldført',
      },
      values: {
        state: {
          DRAFT: 'Kladde',
          PUBLISHED: 'Publiceret',
          IN_PROGRESS: 'Under behandling',
          READY_TO_COMPLETE: 'Klar til fuldførelse',
          COMPLETED: 'Fuldført',
          REOPENED: 'Genåbnet',
        },
        deadline: { ON_TIME: 'Inden for fristen', OVERDUE: 'Overskredet', DONE: 'Fuldført' },
      },
      actions: {
        createPackage: {
          label: 'Opret opgavepakke',
          intro:
            'Pakken får en opgave for hver konto, der ikke er tilknyttet en sag. Kommunen ser den først, når den publiceres.',
          done: 'Opgavepakken er oprettet.',
          fields: {
            municipality: 'Kommune',
            'municipality.help':
              'Kommuner, der er indlæst og automatisk tilknyttet og endnu ikke har en pakke.',
            'municipality.none': 'Ingen kommune mangler en opgavepakke lige nu',
          },
        },
        publishPackage: {
          label: 'Publicer',
          intro: '{{title}} bliver synlig for kommunen.',
          done: 'Opgavepakken er publiceret.',
        },
        markCompleted: {
          label: 'Marker KLIK-opgaven som fuldført',
          intro:
            'Det kan lade sig gøre, når der ikke er flere opgaver tilbage i {{title}}, og tilknytningen er gennemført.',
          done: 'KLIK-opgaven er markeret som fuldført.',
          fields: { confirmOpenEscalations: 'Jeg ved, at der er åbne henvendelser til Netcompany om pakken' },
        },
        extendDeadline: {
          label: 'Forlæng frist',
          intro: 'Kommunen ser den nye deadline og begrundelsen på {{title}}.',
          done: 'Fristen er forlænget.',
          fields: { endDate: 'Ny deadline', ...NOTE },
        },
        reopenPackage: {
          label: 'Genåbn',
          intro: '{{title}} åbnes igen. Den tidligere fuldførelse bevares i historikken.',
          done: 'Opgavepakken er genåbnet.',
          fields: NOTE,
        },
        escalatePackage: {
          label: 'Involver Netcompany',
          intro: 'Skriv, hvad I er i tvivl om, eller hvilken udfordring eller mangel I har fundet.',
          done: 'Henvendelsen er sendt.',
          fields: {
            level: 'Hvad gælder det',
            'level.PACKAGE': 'Opgavepakken',
            'level.KLIK_TASK': 'KLIK-opgaven',
            reason: 'Anledning',
            'reason.DOUBT': 'Tvivl',
            'reason.DEFECT': 'Udfordring eller mangel',
            ...NOTE,
            note: 'Besked',
          },
        },
      },
    },
  },
  errors: {
    'packages.not_loaded':
      'Opgavepakken kan først oprettes, når indlæsning og automatisk tilknytning er gennemført.',
    'packages.package_exists': 'Der findes allerede en opgavepakke for {{municipality}}.',
    'packages.package_not_found': 'Opgavepakken findes ikke, eller du har ikke adgang til den.',
    'packages.already_published': 'Opgavepakken er allerede publiceret.',
    'packages.not_completed': 'Opgavepakken er ikke fuldført, så der er intet at genåbne.',
    'packages.already_completed': 'KLIK-opgaven er allerede markeret som fuldført.',
    'packages.link_contradicts':
      'Bevillingen tilhører nu en anden borger eller ydelse end kontoen. Fortryd tilknytningen.',
    'packages.tasks_left_one':
      'KLIK-opgaven kan endnu ikke markeres som fuldført. Der er 1 opgave tilbage i opgavepakken.',
    'packages.tasks_left_other':
      'KLIK-opgaven kan endnu ikke markeres som fuldført. Der er {{count}} opgaver tilbage i opgavepakken.',
    'packages.accounts_left_one':
      'KLIK-opgaven kan endnu ikke markeres som fuldført. 1 konto er hverken tilknyttet eller udgået. Kontakt Netcompany.',
    'packages.accounts_left_other':
      'KLIK-opgaven kan endnu ikke markeres som fuldført. {{count}} konti er hverken tilknyttet eller udgået. Kontakt Netcompany.',
    'packages.load_unfinished': 'Kommunen har en indlæsning i gang. Prøv igen, når den er færdig.',
    'packages.package_not_published': 'Opgavepakken er ikke publiceret endnu.',
    'packages.only_the_municipality_completes': 'Kun kommunen selv kan markere KLIK-opgaven som fuldført.',
    'packages.open_escalations_one':
      'Der er 1 åben henvendelse til Netcompany om pakken. Bekræft, at du vil fortsætte.',
    'packages.open_escalations_other':
      'Der er {{count}} åbne henvendelser til Netcompany om pakken. Bekræft, at du vil fortsætte.',
    'packages.klik_task_unknown': 'KLIK-opgaven findes ikke eller har ingen publiceret beskrivelse.',
    'packages.task_not_found': 'Opgaven findes ikke, eller du har ikke adgang til den.',
    'packages.task_taken': 'Opgaven er taget af {{name}}.',
    'packages.task_leased':
      'Opgaven ligger hos {{name}} i øjeblikket. Du kan overtage den med en begrundelse.',
    'packages.parking_day': 'Vælg en dag efter i dag, højst et år frem.',
    'packages.task_moved_on': 'Opgaven er i mellemtiden behandlet af {{name}}.',
    'packages.task_not_held': 'Kun den, der har opgaven under behandling, kan gøre det. Tag opgaven først.',
    'packages.move_not_allowed': 'Det kan ikke lade sig gøre med opgavens nuværende status. Opdater siden.',
    'packages.assignee_unknown': 'Medarbejderen findes ikke i kommunen.',
    'packages.text_required': 'Skriv en begrundelse på højst {{max}} tegn.',
    'packages.nothing_to_approve': 'Der er intet, der afventer godkendelse.',
    'packages.package_completed': 'Opgavepakken er fuldført. Den skal genåbnes først.',
    'packages.published_description_is_immutable':
      'En publiceret opgavebeskrivelse kan ikke ændres. Lav en ny version.',
    'packages.task_is_fixed': 'Opgavens konto og nummer kan ikke ændres.',
    'packages.completion_is_history': 'En fuldførelse kan ikke ændres, kun afsluttes med en genåbning.',
    'packages.completed_task_without_link':
      'Opgaven kan ikke være fuldført uden en tilknytning. Intet er ændret.',
    'packages.withdrawn_task_without_withdrawal':
      'Opgaven kan ikke være udgået uden en godkendt udgåelse. Intet er ændret.',
    'packages.only_vendor_creates': 'Kun Netcompany opretter opgavepakker.',
    'packages.anchor_is_fixed':
      'Opgavepakkens datoer følger af den første automatiske tilknytning og kan ikke vælges.',
  },
};

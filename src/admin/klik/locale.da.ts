import type { PanelTexts } from '../kit/index.js';

const NOTE = 'Skriv ikke CPR-numre i teksten.';

/** The fields and value lists of the KLIK template, in its own words (domain.md 4.11). */
export const KLIK_DA: PanelTexts = {
  resources: {
    klikDescriptions: {
      label: 'Opgavebeskrivelser',
      empty: 'Der er ingen opgavebeskrivelser.',
      properties: {
        title: 'Opgavetitel',
        versionNo: 'Version',
        status: 'Status',
        theme: 'Tema',
        k98: 'K98',
        openComments: 'Åbne kommentarer',
        publishedAt: 'Publiceret',
      },
      values: {
        status: { DRAFT: 'Kladde', PUBLISHED: 'Publiceret' },
        theme: {
          PL: 'Projektstyring og ledelse',
          GV: 'Gevinster og værdier',
          VF: 'Viden og færdigheder',
          OA: 'Organisering og arbejdsgange',
          UI: 'Ud- og indfasning',
          MI: 'It-miljø og infrastruktur',
          SA: 'It-sikkerhed og aftaler',
        },
        k98: { JA: 'Ja', NEJ: 'Nej' },
      },
      actions: {
        editDescription: {
          label: 'Rediger',
          intro: 'Kladden kan rettes, indtil den publiceres.',
          done: 'Kladden er gemt.',
        },
        publishDescription: {
          label: 'Publicer version',
          intro:
            '{{title}}, version {{versionNo}}, publiceres. Den kan ikke ændres bagefter, og nye opgavepakker bruger den.',
          done: 'Versionen er publiceret.',
          fields: {
            note: 'Note til versionshistorikken',
            'note.help': NOTE,
            initials: 'Initialer',
            'initials.help': 'To til fem bogstaver.',
          },
        },
        draftNewVersion: {
          label: 'Ny version',
          intro:
            'Der laves en kladde med teksten fra version {{versionNo}}. Kommentarer, der ikke er løst, følger med.',
          done: 'Kladden er lavet.',
        },
        describeKlikTask: {
          label: 'Beskriv en ny KLIK-opgave',
          intro:
            'Titlen begynder med temaets kode og et løbenummer, for eksempel »MI 33 …«. Tema og nummer følger af den.',
          done: 'Kladden til opgavebeskrivelsen er lavet.',
          fields: { title: 'Opgavetitel' },
        },
      },
    },
  },
  own: {
    klik: {
      heading: 'KY - opgavebeskrivelse',
      starred: 'Obligatoriske felter er markeret med *',
      chooseBetween: 'Vælg mellem:',
      chosen: 'valgt',
      notChosen: 'Ikke valgt',
      empty: 'Ikke udfyldt',
      version: 'Version',
      note: 'Note',
      initials: 'Initialer',
      date: 'Dato',
      draft: '(kladde)',
      versionHistory: 'Versionshistorik',
      'status.DRAFT': 'Version {{version}} · kladde',
      'status.PUBLISHED': 'Version {{version}} · publiceret',
      showComments: 'Vis kommentarer ({{count}})',
      print: 'Udskriv',
      missing: 'Mangler, før kladden kan publiceres',
      commentsOn: 'Kommentarer til {{field}}',
      comment: 'Kommentar',
      addComment: 'Tilføj kommentar',
      field: 'Felt',
      writtenBy: '{{by}}, {{at}}',
      resolve: 'Marker som løst',
      reopen: 'Genåbn',
      resolved: 'Løst',
      resolvedBy: 'Løst af {{by}}, {{at}}',
      resolution: 'Hvad blev der gjort? (valgfrit)',
      save: 'Gem kladden',
      workingDays: 'Opgavevarighed i arbejdsdage (til beregning af »Forventes færdig«)',
      editIntro:
        'Felter med * skal være udfyldt, før kladden kan publiceres. Skriv ikke CPR-numre i teksten.',
      richTextHelp:
        'I de lange felter giver en tom linje nyt afsnit. **fed**, *kursiv*, »- « for punkter, »1. « for trin, [tekst](https://adresse) for et link.',
      'choices.theme.PL': 'Projektstyring og ledelse (PL)',
      'choices.theme.GV': 'Gevinster og værdier (GV)',
      'choices.theme.VF': 'Viden og færdigheder (VF)',
      'choices.theme.OA': 'Organisering og arbejdsgange (OA)',
      'choices.theme.UI': 'Ud- og indfasning (UI)',
      'choices.theme.MI': 'It-miljø og infrastruktur (MI)',
      'choices.theme.SA': 'It-sikkerhed og aftaler (SA)',
      'choices.phase.1': 'Opstart (fase 1)',
      'choices.phase.21': 'Planlægning (fase 2.1)',
      'choices.phase.22': 'Klargøring (fase 2.2)',
      'choices.phase.23': 'Idriftsættelse (fase 2.3)',
      'choices.phase.3': 'Ibrugtagning (fase 3)',
      'choices.phase.4': 'Forankring (fase 4)',
      'choices.priority.1': '1 (obligatorisk på kritisk vej)',
      'choices.priority.2': '2 (obligatorisk)',
      'choices.priority.3': '3 (anbefalet)',
      'choices.k98.JA': 'Ja (opgaven skal publiceres til alle kommuner på én gang)',
      'choices.k98.NEJ':
        'Nej (opgaven skal publiceres bølgevist i overensstemmelse med den bølgevise plan for indlæsning af KMD Aktiv-fordringer)',
      'choices.sts.JA': 'Ja',
      'choices.sts.NEJ': 'Nej',
    },
  },
  errors: {
    'packages.description_not_found': 'Opgavebeskrivelsen findes ikke, eller du har ikke adgang til den.',
    'packages.starred_field_empty': 'Feltet »{{label}}« er obligatorisk og ikke udfyldt.',
    'packages.title_without_number':
      'Opgavetitlen skal begynde med temaets kode og et løbenummer, for eksempel »MI 32 …«.',
    'packages.title_not_of_task':
      'Opgavetitlen skal begynde med »{{code}}«, som er KLIK-opgavens tema og nummer.',
    'packages.theme_not_of_title': 'Temaet passer ikke til opgavetitlen, som begynder med »{{theme}}«.',
    'packages.version_not_newer':
      'Version {{version}} er allerede publiceret. Kladden skal have et højere versionsnummer.',
    'packages.version_exists': 'Der findes allerede en version med det nummer.',
    'packages.comments_open_one': '1 kommentar er ikke løst.',
    'packages.comments_open_other': '{{count}} kommentarer er ikke løst.',
    'packages.draft_exists': 'Version {{version}} er allerede under udarbejdelse. Publicer den først.',
    'packages.klik_task_exists': 'KLIK-opgaven findes allerede. Lav en ny version af dens beskrivelse.',
    'packages.comment_not_found': 'Kommentaren findes ikke.',
    'packages.comment_already': 'Kommentaren er allerede ændret. Opdater siden.',
    'packages.comment_is_fixed': 'En kommentar kan løses og genåbnes, men ikke ændres.',
    'packages.description_begins_as_draft': 'En opgavebeskrivelse begynder som kladde.',
  },
};

import type { PanelTexts } from '../kit/index.js';

const YES_NO = { JA: 'Ja', NEJ: 'Nej' };

/** The fields of the KLIK template (domain.md 4.11). */
export const KLIK_DA: PanelTexts = {
  resources: {
    klikDescriptions: {
      label: 'Opgavebeskrivelser',
      empty: 'Der er ingen opgavebeskrivelser.',
      properties: {
        code: 'KLIK-opgave',
        title: 'Opgavetitel',
        versionNo: 'Version',
        status: 'Status',
        theme: 'Tema',
        phase: 'Fase',
        priority: 'Prioritet',
        k98: 'K98',
        sts: 'STS/Infrastrukturopgave',
        duration: 'Opgavevarighed',
        frozenZone: 'Frozen zone',
        startDateRule: 'Startdato (fra slutdato)',
        endDateRule: 'Slutdato (fra go-live)',
        goal: 'Mål',
        description: 'Beskrivelse',
        method: 'Metode og fremgangsmåde',
        result: 'Resultat',
        recommendedPerformer: 'Anbefalet udfører',
        qualityCriteria: 'Kvalitetskriterier',
        involvedParties: 'Involverede parter',
        versionNote: 'Versionshistorik',
        versionDate: 'Versionsdato',
        comments: 'Kommentarer',
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
        phase: {
          '1': 'Opstart (fase 1)',
          '2_1': 'Planlægning (fase 2.1)',
          '2_2': 'Klargøring (fase 2.2)',
          '2_3': 'Idriftsættelse (fase 2.3)',
          '3': 'Ibrugtagning (fase 3)',
          '4': 'Forankring (fase 4)',
        },
        priority: { '1': 'Obligatorisk på kritisk vej', '2': 'Obligatorisk', '3': 'Anbefalet' },
        k98: {
          JA: 'Ja – publiceres til alle kommuner på én gang',
          NEJ: 'Nej – publiceres bølgevist efter planen for indlæsning af KMD Aktiv-fordringer',
        },
        sts: YES_NO,
      },
    },
  },
};

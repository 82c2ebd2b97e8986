import type { PanelTexts } from '../kit/index.js';

export const STEERING_DA: PanelTexts = {
  own: {
    steering: {
      dates: 'Sådan er datoerne fundet',
      'of.START': 'Startdato',
      'of.EXPECTED': 'Forventes færdig',
      'of.END': 'Deadline',
      'why.ANCHOR': '{{to}}: den første automatiske tilknytning er gennemført',
      'why.CLOSED_DAY': '{{from}} er ikke en arbejdsdag, derfor {{to}}',
      'why.FROZEN_ZONE': '{{from}} ligger i bølgens frozen zone, derfor første arbejdsdag efter: {{to}}',
      'why.WORKING_DAYS': '{{days}} arbejdsdage efter {{from}}: {{to}}',
      'why.ONE_MONTH': 'en måned efter {{from}}: {{to}}',
      'why.MONTH_END': 'en måned efter {{from}}, månedens sidste dag: {{to}}',
      extension: 'Forlænget fra {{from}} til {{to}} af {{by}} den {{at}}: {{reason}}',
      people: 'Ansvarlig og udfører',
      responsible: 'Ansvarlig',
      performers: 'Udfører',
      nobody: 'Ingen er udpeget',
      who: 'Er der udpeget nogen, er det dem, der markerer KLIK-opgaven som fuldført.',
      change: 'Udpeg',
      save: 'Gem',
      cancel: 'Annullér',
    },
  },
};

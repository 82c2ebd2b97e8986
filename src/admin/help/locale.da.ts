import type { PanelTexts } from '../kit/index.js';
import { REASONS_DA } from './reasons.da.js';

export const HELP_DA: PanelTexts = {
  own: {
    help: {
      title: 'Hjælp til opgaven',
      reasons: 'Hvorfor maskinen ikke tilknyttede kontoen',
      fields: 'Felterne',
      klik: 'KLIK-opgaven: {{title}}',
      klikLink: 'Læs hele KLIK-opgavens tekst',
      noKlik: 'Teksten er ikke publiceret.',
      noReasons: 'Kontoen har ingen årsagskoder nu.',
      goal: 'Mål',
      method: 'Metode og fremgangsmåde',
      result: 'Resultat',
      pending: 'Posteringer, der afventer',
      score: 'Point',
      band: 'Stærkt, muligt eller svagt match',
      note: 'Begrundelse',
      'field.debtor': 'Den, der skylder pengene ifølge kontoen i Debitor.',
      'field.cpr':
        'Skyldnerens personnummer; de sidste fire cifre vises kun, når du beder om det, og det registreres.',
      'field.cvr': 'Virksomhedens nummer, når skyldneren er en arbejdsgiver.',
      'field.benefitType': 'Ydelsen, som kontoen eller bevillingen vedrører; de to skal normalt være ens.',
      'field.balance': 'Det beløb, der skyldes nu: fordringernes saldi lagt sammen.',
      'field.fromDebitor': 'Kontoens nummer i KMD Debitor, hvor den er indlæst fra.',
      'field.fromKmdAktiv': 'Bevillingsreferencen, præcis som KMD Aktiv leverede den.',
      'field.claimNo': 'Fordringens nummer i KMD Debitor, med fordringstypen under.',
      'field.period': 'Fra og til og med den dag, som fordringen eller bevillingen vedrører.',
      'field.principal': 'Det oprindelige krav uden renter og gebyrer.',
      'field.interest': 'Renter, der er løbet på fordringen.',
      'field.pending':
        'Indbetalinger og afskrivninger, som først kan bogføres, når kontoen er tilknyttet en sag.',
      'field.score':
        'Summen af det, der taler for og imod; hver linje viser sine point. 65 og derover er et stærkt match.',
      'field.band': 'Stærkt fra 65 point, muligt fra 40 point, ellers svagt. Et svagt match skal begrundes.',
      'field.secondPerson':
        'Bevillingen er en anden persons. Valget bliver et forslag, som en anden faglig koordinator skal godkende.',
      'field.caseNo': 'Sagens nummer i KY.',
      'field.opened': 'Den dag, sagen blev oprettet.',
      'field.status': 'Om sagen eller bevillingen er åben eller aktiv nu.',
      'field.tiedGrant': 'Bevillingen, som sagen allerede er knyttet til i KY.',
      'field.kyUses': 'Sagen, som KY tilknytter kontoen til, når du bekræfter.',
      'field.category': 'Grunden til, at kontoen ikke kan knyttes direkte til en bevilling.',
      'field.note':
        'Skal udfyldes, når du vælger andet end det bedste forslag, et svagt match eller ingen bevilling.',
      ...REASONS_DA,
    },
  },
};

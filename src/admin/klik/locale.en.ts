import type { PanelTexts } from '../kit/index.js';

const YES_NO = { JA: 'Yes', NEJ: 'No' };

/** The fields of the KLIK template (domain.md 4.11). */
export const KLIK_EN: PanelTexts = {
  resources: {
    klikDescriptions: {
      label: 'Task descriptions',
      empty: 'There are no task descriptions.',
      properties: {
        code: 'KLIK task',
        title: 'Task title',
        versionNo: 'Version',
        status: 'Status',
        theme: 'Theme',
        phase: 'Phase',
        priority: 'Priority',
        k98: 'K98',
        sts: 'STS/infrastructure task',
        duration: 'Task duration',
        frozenZone: 'Frozen zone',
        startDateRule: 'Start date (from end date)',
        endDateRule: 'End date (from go-live)',
        goal: 'Goal',
        description: 'Description',
        method: 'Method and procedure',
        result: 'Result',
        recommendedPerformer: 'Recommended performer',
        qualityCriteria: 'Quality criteria',
        involvedParties: 'Involved parties',
        versionNote: 'Version history',
        versionDate: 'Version date',
        comments: 'Comments',
        publishedAt: 'Published',
      },
      values: {
        status: { DRAFT: 'Draft', PUBLISHED: 'Published' },
        theme: {
          PL: 'Project control and management',
          GV: 'Benefits and values',
          VF: 'Knowledge and skills',
          OA: 'Organisation and workflows',
          UI: 'Phasing out and in',
          MI: 'IT environment and infrastructure',
          SA: 'IT security and agreements',
        },
        phase: {
          '1': 'Start-up (phase 1)',
          '2_1': 'Planning (phase 2.1)',
          '2_2': 'Preparation (phase 2.2)',
          '2_3': 'Putting into operation (phase 2.3)',
          '3': 'Taking into use (phase 3)',
          '4': 'Anchoring (phase 4)',
        },
        priority: { '1': 'Mandatory, on the critical path', '2': 'Mandatory', '3': 'Recommended' },
        k98: {
          JA: 'Yes – published to all municipalities at once',
          NEJ: 'No – published by wave, by the plan for loading KMD Aktiv claims',
        },
        sts: YES_NO,
      },
    },
  },
};

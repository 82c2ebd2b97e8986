import type { PanelTexts } from '../kit/index.js';

const NOTE = 'Do not write CPR numbers in the text.';

/** The fields and value lists of the KLIK template (domain.md 4.11). */
export const KLIK_EN: PanelTexts = {
  resources: {
    klikDescriptions: {
      label: 'Task descriptions',
      empty: 'There are no task descriptions.',
      properties: {
        title: 'Task title',
        versionNo: 'Version',
        status: 'Status',
        theme: 'Theme',
        k98: 'K98',
        openComments: 'Open comments',
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
        k98: { JA: 'Yes', NEJ: 'No' },
      },
      actions: {
        editDescription: {
          label: 'Edit',
          intro: 'The draft can be corrected until it is published.',
          done: 'The draft is saved.',
        },
        publishDescription: {
          label: 'Publish version',
          intro:
            '{{title}}, version {{versionNo}}, is published. It cannot be changed afterwards, and new packages use it.',
          done: 'The version is published.',
          fields: {
            note: 'Note for the version history',
            'note.help': NOTE,
            initials: 'Initials',
            'initials.help': 'Two to five letters.',
          },
        },
        draftNewVersion: {
          label: 'New version',
          intro:
            'A draft is made with the text of version {{versionNo}}. Comments that are not resolved come along.',
          done: 'The draft is made.',
        },
        describeKlikTask: {
          label: 'Describe a new KLIK task',
          intro:
            'The title begins with the code of the theme and a running number, such as "MI 33 …". Theme and number follow from it.',
          done: 'The draft of the description is made.',
          fields: { title: 'Task title' },
        },
      },
    },
  },
  own: {
    klik: {
      heading: 'KY - task description',
      starred: 'Mandatory fields are marked with *',
      chooseBetween: 'Choose between:',
      chosen: 'chosen',
      notChosen: 'Not chosen',
      empty: 'Not filled in',
      version: 'Version',
      note: 'Note',
      initials: 'Initials',
      date: 'Date',
      draft: '(draft)',
      versionHistory: 'Version history',
      'status.DRAFT': 'Version {{version}} · draft',
      'status.PUBLISHED': 'Version {{version}} · published',
      showComments: 'Show comments ({{count}})',
      print: 'Print',
      missing: 'Missing before the draft can be published',
      commentsOn: 'Comments on {{field}}',
      comment: 'Comment',
      addComment: 'Add comment',
      field: 'Field',
      writtenBy: '{{by}}, {{at}}',
      resolve: 'Mark as resolved',
      reopen: 'Reopen',
      resolved: 'Resolved',
      resolvedBy: 'Resolved by {{by}}, {{at}}',
      resolution: 'What was done? (optional)',
      save: 'Save the draft',
      workingDays: 'Task duration in working days (for "Expected done")',
      editIntro:
        'Fields with * must be filled in before the draft can be published. Do not write CPR numbers in the text.',
      richTextHelp:
        'In the long fields an empty line begins a paragraph. **bold**, *italic*, "- " for points, "1. " for steps, [text](https://address) for a link.',
      'choices.theme.PL': 'Project control and management (PL)',
      'choices.theme.GV': 'Benefits and values (GV)',
      'choices.theme.VF': 'Knowledge and skills (VF)',
      'choices.theme.OA': 'Organisation and workflows (OA)',
      'choices.theme.UI': 'Phasing out and in (UI)',
      'choices.theme.MI': 'IT environment and infrastructure (MI)',
      'choices.theme.SA': 'IT security and agreements (SA)',
      'choices.phase.1': 'Start-up (phase 1)',
      'choices.phase.21': 'Planning (phase 2.1)',
      'choices.phase.22': 'Preparation (phase 2.2)',
      'choices.phase.23': 'Putting into operation (phase 2.3)',
      'choices.phase.3': 'Taking into use (phase 3)',
      'choices.phase.4': 'Anchoring (phase 4)',
      'choices.priority.1': '1 (mandatory, on the critical path)',
      'choices.priority.2': '2 (mandatory)',
      'choices.priority.3': '3 (recommended)',
      'choices.k98.JA': 'Yes (published to all municipalities at once)',
      'choices.k98.NEJ': 'No (published by wave, by the plan for loading KMD Aktiv claims)',
      'choices.sts.JA': 'Yes',
      'choices.sts.NEJ': 'No',
    },
  },
  errors: {
    'packages.description_not_found': 'The task description does not exist, or you have no access to it.',
    'packages.starred_field_empty': 'The field "{{label}}" is mandatory and empty.',
    'packages.title_without_number':
      'The task title must begin with the code of the theme and a running number, such as "MI 32 …".',
    'packages.title_not_of_task':
      'The task title must begin with "{{code}}", the theme and number of the KLIK task.',
    'packages.theme_not_of_title':
      'The theme does not agree with the task title, which begins with "{{theme}}".',
    'packages.version_not_newer':
      'Version {{version}} is published already. The draft needs a higher version number.',
    'packages.version_exists': 'There is a version with that number already.',
    'packages.comments_open_one': '1 comment is not resolved.',
    'packages.comments_open_other': '{{count}} comments are not resolved.',
    'packages.draft_exists': 'Version {{version}} is under way already. Publish it first.',
    'packages.klik_task_exists': 'The KLIK task exists already. Make a new version of its description.',
    'packages.comment_not_found': 'The comment does not exist.',
    'packages.comment_already': 'The comment was changed already. Reload the page.',
    'packages.comment_is_fixed': 'A comment can be resolved and reopened, but not changed.',
    'packages.description_begins_as_draft': 'A task description begins as a draft.',
  },
};

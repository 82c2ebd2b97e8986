import type { PanelTexts } from '../kit/index.js';

const NOTE = { note: 'Justification', 'note.help': 'Do not write CPR numbers in the text.' };

export const PACKAGES_EN: PanelTexts = {
  resources: {
    packages: {
      label: 'Task packages',
      empty: 'There are no task packages yet.',
      properties: {
        title: 'Task package',
        municipality: 'Municipality',
        state: 'Status',
        tasksLeft: 'Tasks left',
        tasksTotal: 'Tasks in all',
        startDate: 'Start date',
        expectedDate: 'Expected done',
        endDate: 'Deadline',
        deadline: 'On time',
        description: 'Task description',
        createdBy: 'Created by',
        createdAt: 'Created',
        publishedBy: 'Published by',
        publishedAt: 'Published',
        completedBy: 'Completed by',
        completedAt: 'Completed',
      },
      values: {
        state: {
          DRAFT: 'Draft',
          PUBLISHED: 'Published',
          IN_PROGRESS: 'In progress',
          READY_TO_COMPLETE: 'Ready to complete',
          COMPLETED: 'Completed',
          REOPENED: 'Reopened',
        },
        deadline: { ON_TIME: 'On time', OVERDUE: 'Overdue', DONE: 'Completed' },
      },
      actions: {
        createPackage: {
          label: 'Create task package',
          intro:
            'The package gets one task for each account that is not linked to a case. The municipality sees it once it is published.',
          done: 'The task package is created.',
          fields: {
            municipality: 'Municipality',
            'municipality.help':
              'Municipalities that are loaded and automatically linked and have no package yet.',
            'municipality.none': 'No municipality lacks a task package right now',
          },
        },
        publishPackage: {
          label: 'Publish',
          intro: '{{title}} becomes visible to the municipality.',
          done: 'The task package is published.',
        },
        markCompleted: {
          label: 'Mark KLIK task as completed',
          intro: 'Possible when no tasks are left in {{title}} and the linking is carried out.',
          done: 'The KLIK task is marked as completed.',
          fields: {
            confirmOpenEscalations: 'I know that there are open messages to Netcompany about the package',
          },
        },
        extendDeadline: {
          label: 'Extend deadline',
          intro: 'The municipality sees the new deadline and the reason on {{title}}.',
          done: 'The deadline is extended.',
          fields: { endDate: 'New deadline', ...NOTE },
        },
        reopenPackage: {
          label: 'Reopen',
          intro: '{{title}} is opened again. The earlier completion stays in history.',
          done: 'The task package is reopened.',
          fields: NOTE,
        },
        escalatePackage: {
          label: 'Involve Netcompany',
          intro: 'Say what you are in doubt about, or which problem or defect you have found.',
          done: 'The message is sent.',
          fields: {
            level: 'What it is about',
            'level.PACKAGE': 'The task package',
            'level.KLIK_TASK': 'The KLIK task',
            reason: 'Occasion',
            'reason.DOUBT': 'Doubt',
            'reason.DEFECT': 'Problem or defect',
            ...NOTE,
            note: 'Message',
          },
        },
      },
    },
  },
  errors: {
    'packages.not_loaded': 'The package can be created only after load and automatic linking are finished.',
    'packages.package_exists': 'A task package already exists for {{municipality}}.',
    'packages.package_not_found': 'The task package does not exist, or you have no access to it.',
    'packages.already_published': 'The task package is published already.',
    'packages.not_completed': 'The task package is not completed, so there is nothing to reopen.',
    'packages.already_completed': 'The KLIK task is marked as completed already.',
    'packages.link_contradicts':
      'The grant is now of another citizen or benefit type than the account. Undo the link.',
    'packages.tasks_left_one':
      'The KLIK task cannot be marked as completed yet. 1 task is left in the package.',
    'packages.tasks_left_other':
      'The KLIK task cannot be marked as completed yet. {{count}} tasks are left in the package.',
    'packages.accounts_left_one':
      'The KLIK task cannot be marked as completed yet. 1 account is neither linked nor withdrawn. Contact Netcompany.',
    'packages.accounts_left_other':
      'The KLIK task cannot be marked as completed yet. {{count}} accounts are neither linked nor withdrawn. Contact Netcompany.',
    'packages.load_unfinished': 'The municipality has a load under way. Try again when it is finished.',
    'packages.package_not_published': 'The task package is not published yet.',
    'packages.only_the_municipality_completes':
      'Only the municipality itself can mark the KLIK task as completed.',
    'packages.open_escalations_one':
      'There is 1 open message to Netcompany about the package. Confirm that you want to go on.',
    'packages.open_escalations_other':
      'There are {{count}} open messages to Netcompany about the package. Confirm that you want to go on.',
    'packages.klik_task_unknown': 'The KLIK task does not exist or has no published description.',
    'packages.task_not_found': 'The task does not exist, or you have no access to it.',
    'packages.task_taken': 'The task was taken by {{name}}.',
    'packages.task_leased': '{{name}} has the task on the screen. You can take it over with a reason.',
    'packages.parking_day': 'Choose a day after today, a year ahead at most.',
    'packages.task_moved_on': '{{name}} has dealt with the task in the meantime.',
    'packages.task_not_held': 'Only who has the task in progress can do that. Take the task first.',
    'packages.move_not_allowed': 'That is not possible in the task’s present status. Reload the page.',
    'packages.assignee_unknown': 'The employee does not exist in the municipality.',
    'packages.text_required': 'Write a justification of at most {{max}} characters.',
    'packages.nothing_to_approve': 'Nothing awaits approval.',
    'packages.package_completed': 'The task package is completed. It must be reopened first.',
    'packages.published_description_is_immutable':
      'A published description cannot be changed. Make a new version.',
    'packages.task_is_fixed': 'The account and number of a task cannot be changed.',
    'packages.completion_is_history': 'A completion cannot be changed, only ended by reopening.',
    'packages.completed_task_without_link':
      'The task cannot be completed without a link. Nothing was changed.',
    'packages.withdrawn_task_without_withdrawal':
      'The task cannot be withdrawn without an approved withdrawal. Nothing was changed.',
    'packages.only_vendor_creates': 'Only Netcompany creates task packages.',
    'packages.anchor_is_fixed':
      'The dates of the package follow from the first automatic linking and cannot be chosen.',
  },
};

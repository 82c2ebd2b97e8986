import { Injectable } from '@nestjs/common';
import {
  DEADLINE_STATES,
  DEADLINE_STATE_SQL,
  PACKAGE_STATES,
  PACKAGE_STATE_SQL,
  TASKS_LEFT_SQL,
  TASKS_TOTAL_SQL,
} from '../../modules/task-packages/index.js';
import { PanelResource, defineResource } from '../kit/index.js';
import { DESCRIPTION, DESCRIPTION_NAME } from '../klik/description-of.js';
import { CreatePackageAction } from './create-package.action.js';
import { EscalatePackageAction } from './escalate-package.action.js';
import { ExtendDeadlineAction } from './extend-deadline.action.js';
import { MarkCompletedAction } from './mark-completed.action.js';
import { PACKAGE_TONES } from './package-tones.js';
import { PublishPackageAction } from './publish-package.action.js';
import { ReopenPackageAction } from './reopen-package.action.js';

/** "Opgavepakker": one per KLIK task and municipality (BR-13). */
@Injectable()
export class PackagesResource extends PanelResource {
  override readonly showComponent = 'PackagePage';
  readonly definition = defineResource({
    id: 'packages',
    navigation: { group: 'groupWork', icon: 'Package' },
    permission: 'packages.view',
    from: 'app.task_package p',
    joins: {
      municipality: 'JOIN app.municipality m ON m.code = p.municipality_code',
      description: DESCRIPTION,
      completion:
        'LEFT JOIN app.package_completion pc ON pc.municipality_code = p.municipality_code AND pc.package_id = p.id AND pc.ended_at IS NULL',
    },
    columns: {
      id: { sql: 'p.id', type: 'number' },
      version: { sql: 'p.version', type: 'number', hidden: true },
      municipalityCode: { sql: 'p.municipality_code', type: 'text', hidden: true },
      title: { sql: 'p.title', type: 'text', list: true, sort: true, filter: 'text' },
      municipality: {
        sql: 'm.name',
        type: 'text',
        joins: ['municipality'],
        list: true,
        sort: true,
        filter: 'text',
      },
      state: {
        sql: PACKAGE_STATE_SQL,
        type: 'status',
        values: PACKAGE_STATES,
        list: true,
        filter: 'enum',
        tones: PACKAGE_TONES,
      },
      tasksLeft: { sql: TASKS_LEFT_SQL, type: 'number', list: true },
      tasksTotal: { sql: TASKS_TOTAL_SQL, type: 'number', list: true },
      startDate: { sql: 'p.start_date', type: 'date', sort: true },
      expectedDate: { sql: 'p.expected_date', type: 'date', list: true },
      endDate: { sql: 'p.end_date', type: 'date', list: true, sort: true, filter: 'range' },
      deadline: {
        sql: DEADLINE_STATE_SQL,
        type: 'status',
        values: DEADLINE_STATES,
        list: true,
        filter: 'enum',
        tones: { OVERDUE: 'bad', DONE: 'good' },
      },
      descriptionId: { sql: 'p.description_id', type: 'number', hidden: true },
      description: {
        sql: DESCRIPTION_NAME,
        type: 'text',
        joins: ['description'],
        reference: { resource: 'klikDescriptions', id: 'descriptionId' },
      },
      createdBy: { sql: 'p.created_by_name', type: 'text' },
      createdAt: { sql: 'p.created_at', type: 'datetime' },
      publishedBy: { sql: 'p.published_by_name', type: 'text' },
      publishedAt: { sql: 'p.published_at', type: 'datetime' },
      completedBy: { sql: 'pc.completed_by_name', type: 'text', joins: ['completion'] },
      completedAt: { sql: 'pc.completed_at', type: 'datetime', joins: ['completion'] },
    },
    title: 'title',
    tenantColumn: 'p.municipality_code',
    defaultSort: { column: 'title', direction: 'asc' },
    search: ['title'],
  });

  constructor(
    create: CreatePackageAction,
    publish: PublishPackageAction,
    complete: MarkCompletedAction,
    reopen: ReopenPackageAction,
    escalate: EscalatePackageAction,
    extend: ExtendDeadlineAction,
  ) {
    super(create, publish, complete, reopen, escalate, extend);
  }
}

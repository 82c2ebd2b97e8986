import { Injectable } from '@nestjs/common';
import { KLIK_CHOICES } from '../../modules/task-packages/index.js';
import { PanelResource, defineResource } from '../kit/index.js';
import { DescribeKlikTaskAction } from './describe-klik-task.action.js';
import { DraftNewVersionAction } from './draft-new-version.action.js';
import { EditDescriptionAction } from './edit-description.action.js';
import { PublishDescriptionAction } from './publish-description.action.js';

/** "Opgavebeskrivelser": the versions of each KLIK task; a draft is Netcompany's only. The page shows the document. */
@Injectable()
export class KlikDescriptionsResource extends PanelResource {
  override readonly showComponent = 'KlikPage';
  readonly definition = defineResource({
    id: 'klikDescriptions',
    navigation: { group: 'groupWork', icon: 'FileText' },
    permission: 'klikTasks.view',
    from: 'app.klik_task_description d',
    joins: { task: 'JOIN app.klik_task k ON k.id = d.klik_task_id' },
    columns: {
      id: { sql: 'd.id', type: 'number', show: false },
      version: { sql: 'd.revision', type: 'number', hidden: true },
      title: {
        sql: 'coalesce(d.title, k.code)',
        type: 'text',
        joins: ['task'],
        list: true,
        sort: true,
        filter: 'text',
      },
      versionNo: { sql: 'd.version', type: 'text', list: true, sort: true },
      status: {
        sql: 'd.status',
        type: 'status',
        values: ['DRAFT', 'PUBLISHED'],
        tones: { PUBLISHED: 'good' },
        list: true,
        filter: 'enum',
      },
      theme: { sql: 'd.theme', type: 'enum', values: KLIK_CHOICES.theme, list: true, filter: 'enum' },
      k98: { sql: 'd.k98', type: 'enum', values: KLIK_CHOICES.k98, list: true },
      openComments: {
        sql: '(SELECT count(*)::int FROM app.klik_task_comment c WHERE c.description_id = d.id AND c.resolved_at IS NULL)',
        type: 'number',
        list: true,
        roles: ['VENDOR'],
      },
      publishedAt: { sql: 'd.published_at', type: 'datetime', list: true, sort: true },
    },
    title: 'title',
    tenantColumn: null,
    defaultSort: { column: 'versionNo', direction: 'desc' },
    search: ['title'],
  });

  constructor(
    edit: EditDescriptionAction,
    publish: PublishDescriptionAction,
    draft: DraftNewVersionAction,
    describe: DescribeKlikTaskAction,
  ) {
    super(edit, publish, draft, describe);
  }
}

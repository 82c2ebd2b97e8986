import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';

const COMMENTS = `(SELECT string_agg(c.code || ' (' || c.field || '): ' || c.body, E'\\n\\n' ORDER BY c.sort) FROM app.klik_task_comment c WHERE c.description_id = d.id)`;

/** "Opgavebeskrivelser": each version of the KLIK task with all the template's fields; a draft is Netcompany's only. */
@Injectable()
export class KlikDescriptionsResource extends PanelResource {
  readonly definition = defineResource({
    id: 'klikDescriptions',
    navigation: { group: 'groupWork', icon: 'FileText' },
    permission: 'klikTasks.view',
    from: 'app.klik_task_description d',
    joins: { task: 'JOIN app.klik_task k ON k.id = d.klik_task_id' },
    columns: {
      id: { sql: 'd.id', type: 'number', show: false },
      code: { sql: 'k.code', type: 'text', joins: ['task'], list: true, sort: true },
      title: { sql: 'd.title', type: 'text', list: true, sort: true, filter: 'text' },
      versionNo: { sql: 'd.version', type: 'text', list: true, sort: true },
      status: {
        sql: 'd.status',
        type: 'status',
        values: ['DRAFT', 'PUBLISHED'],
        tones: { PUBLISHED: 'good' },
        list: true,
        filter: 'enum',
      },
      theme: { sql: 'd.theme', type: 'enum', values: ['PL', 'GV', 'VF', 'OA', 'UI', 'MI', 'SA'], list: true },
      phase: {
        sql: `replace(d.phase, '.', '_')`,
        type: 'enum',
        values: ['1', '2_1', '2_2', '2_3', '3', '4'],
      },
      priority: { sql: 'd.priority', type: 'enum', values: ['1', '2', '3'] },
      k98: { sql: 'd.k98', type: 'enum', values: ['JA', 'NEJ'] },
      sts: { sql: 'd.sts', type: 'enum', values: ['JA', 'NEJ'] },
      duration: { sql: 'd.duration_text', type: 'text' },
      frozenZone: { sql: 'd.frozen_zone', type: 'text' },
      startDateRule: { sql: 'd.start_date_rule', type: 'longText' },
      endDateRule: { sql: 'd.end_date_rule', type: 'longText' },
      goal: { sql: 'd.goal', type: 'longText' },
      description: { sql: 'd.description', type: 'longText' },
      method: { sql: 'd.method', type: 'longText' },
      result: { sql: 'd.result', type: 'longText' },
      recommendedPerformer: { sql: 'd.recommended_performer', type: 'longText' },
      qualityCriteria: { sql: 'd.quality_criteria', type: 'longText' },
      involvedParties: { sql: 'd.involved_parties', type: 'longText' },
      versionNote: { sql: 'd.version_note', type: 'longText' },
      versionDate: { sql: 'd.version_date', type: 'date' },
      comments: { sql: COMMENTS, type: 'longText', roles: ['VENDOR'] },
      publishedAt: { sql: 'd.published_at', type: 'datetime' },
    },
    title: 'title',
    tenantColumn: null,
    defaultSort: { column: 'versionNo', direction: 'desc' },
    search: ['title'],
  });

  constructor() {
    super();
  }
}

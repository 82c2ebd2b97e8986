import { Injectable } from '@nestjs/common';
import { PanelResource, defineResource } from '../kit/index.js';

/** The 98 municipalities. */
@Injectable()
export class MunicipalitiesResource extends PanelResource {
  readonly definition = defineResource({
    id: 'municipalities',
    navigation: { group: 'groupSetup', icon: 'Map' },
    permission: 'municipalities.view',
    from: 'app.municipality m',
    columns: {
      code: { sql: 'm.code', type: 'text', list: true, sort: true, filter: 'exact', show: true },
      name: { sql: 'm.name', type: 'text', list: true, sort: true, filter: 'text' },
      officialName: { sql: 'm.official_name', type: 'text', list: true },
      region: { sql: 'm.region', type: 'text', list: true, sort: true, filter: 'text' },
    },
    idColumn: 'code',
    title: 'name',
    tenantColumn: null,
    defaultSort: { column: 'name', direction: 'asc' },
    search: ['name'],
  });
}

import { commandAddress, listAddress } from '../../../src/admin/api/addresses.js';
import type { PanelCatalog } from '../../../src/admin/kit/index.js';
import { COMMANDS, RESOURCES, type ApiRequest, type Ids } from './coverage.js';

/** As the running server has them: the list, the record and the commands of every resource. */
export function catalogRoutes({ resources }: PanelCatalog): string[] {
  return resources.flatMap(({ definition, actions }) => [
    `GET ${listAddress(definition.id)}`,
    `GET ${listAddress(definition.id)}/:id`,
    ...actions.map((action) => `POST ${commandAddress(definition.id, action)}`),
  ]);
}

/** Those routes with foreign ids, each command with a body that its form accepts, and the filters that name a place. */
export function catalogRequests(
  { resources }: PanelCatalog,
  ids: Ids,
  texts: readonly string[],
): ApiRequest[] {
  return resources.flatMap(({ definition: { id, columns, search = [] }, actions }) => {
    const list = listAddress(id).replace('/api/v1', '');
    const missing = RESOURCES[id]?.missing ?? 0;
    const [first = missing, ...others] = ids[id] ?? [];
    const filters =
      'municipalityCode' in columns && columns['municipalityCode']?.filter ? '&municipalityCode=101' : '';
    return [
      { path: `${list}?limit=100${filters}` },
      ...(search.length > 0
        ? texts.map((text) => ({ path: `${list}?search=${encodeURIComponent(text)}` }))
        : []),
      ...[first, ...others].slice(0, 5).map((foreign) => ({
        path: `${list}/${encodeURIComponent(String(foreign))}`,
        missing: `${list}/${missing}`,
      })),
      ...actions.map((action) => {
        const at = (record: number | string): string =>
          commandAddress(id, action)
            .replace('/api/v1', '')
            .replace(':id', encodeURIComponent(String(record)));
        const isVersioned = action.on === 'record' && 'version' in columns;
        const body = { ...COMMANDS[`${id}.${action.name}`], ...(isVersioned ? { version: 1 } : {}) };
        return { path: at(first), body, ...(action.on === 'record' ? { missing: at(missing) } : {}) };
      }),
    ];
  });
}

import type { Action, ActionResponse, PropertyOptions, ResourceOptions } from 'adminjs';
import { can } from '../../../modules/identity/index.js';
import { toAdminAction } from '../action/admin-action.js';
import type { PanelResource } from '../panel-resource.js';
import { sessionUserOf } from '../session-user-of.js';
import { filterOf } from './filter-condition.js';
import {
  idColumnOf,
  type ColumnDefinition,
  type ColumnType,
  type FilterKind,
} from './resource-definition.js';

const OFF: Partial<Action<ActionResponse>> = { isAccessible: false, isVisible: false };
const CELLS: Record<ColumnType, string> = {
  number: 'NumberCell',
  text: 'TextCell',
  longText: 'TextCell',
  money: 'MoneyCell',
  date: 'DateCell',
  datetime: 'DateCell',
  boolean: 'BooleanCell',
  enum: 'CodeCell',
  status: 'CodeCell',
  tags: 'CodeCell',
};
const FILTERS: Record<FilterKind, string> = {
  text: 'TextFilter',
  prefix: 'TextFilter',
  exact: 'TextFilter',
  enum: 'ChoiceFilter',
  boolean: 'ChoiceFilter',
  range: 'RangeFilter',
};

/** A resource as AdminJS wants it: stock writing off, our cells, filters and commands (house-style, trap 5). */
export function resourceOptions(resource: PanelResource): ResourceOptions {
  const { definition } = resource;
  const mayView: Partial<Action<ActionResponse>> = {
    isAccessible: ({ currentAdmin }) => can(sessionUserOf({ currentAdmin }).role, definition.permission),
  };
  return {
    id: definition.id,
    navigation: definition.navigation
      ? { name: definition.navigation.group, icon: definition.navigation.icon }
      : false,
    titleProperty: definition.title,
    sort: { sortBy: definition.defaultSort.column, direction: definition.defaultSort.direction },
    ...propertyLists(resource),
    properties: Object.fromEntries(
      Object.entries(definition.columns).map(([key, column]) => [key, propertyOf(column)]),
    ),
    actions: {
      new: OFF,
      edit: OFF,
      delete: OFF,
      bulkDelete: OFF,
      list: { ...mayView, custom: { search: (definition.search ?? []).length > 0 } },
      search: { ...mayView, isVisible: false },
      show: { ...mayView, ...(resource.showComponent === null ? {} : { component: resource.showComponent }) },
      ...Object.fromEntries(resource.actions.map((action) => [action.name, toAdminAction(action)])),
    } as ResourceOptions['actions'],
  };
}

function propertyLists({ definition }: PanelResource): Partial<ResourceOptions> {
  const columns = Object.entries(definition.columns);
  const keys = (chosen: (column: ColumnDefinition, key: string) => boolean): string[] =>
    columns.filter(([key, column]) => chosen(column, key)).map(([key]) => key);
  return {
    listProperties: keys((column) => column.list === true),
    showProperties: keys((column, key) => !column.hidden && (column.show ?? key !== idColumnOf(definition))),
    filterProperties: keys((column) => column.filter !== undefined),
  };
}

function propertyOf(column: ColumnDefinition): PropertyOptions {
  const cell =
    column.cell ?? (column.reference ? 'ReferenceCell' : column.rows ? 'RowsCell' : CELLS[column.type]);
  const filter = filterOf(column);
  const numeric = column.type === 'money' || column.type === 'number';
  return {
    components: {
      list: cell,
      show: cell,
      ...(filter ? { filter: column.choices === undefined ? FILTERS[filter.kind] : 'ServerFilter' } : {}),
    },
    isSortable: column.sort === true,
    custom: {
      kind: column.type,
      numeric,
      tones: column.tones ?? {},
      ...(filter ? { filter: filter.kind } : {}),
      ...(column.values ? { values: column.values } : {}),
      ...(column.choices === undefined ? {} : { choices: column.choices }),
      ...(column.rows ? { rows: column.rows } : {}),
      ...(column.reference ? { reference: column.reference } : {}),
    },
  };
}

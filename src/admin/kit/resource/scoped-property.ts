import { BaseProperty, type PropertyType } from 'adminjs';
import type { ColumnDefinition, ColumnType } from './resource-definition.js';

const TYPES: Record<ColumnType, PropertyType> = {
  number: 'number',
  text: 'string',
  longText: 'textarea',
  money: 'string',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  enum: 'string',
  status: 'string',
  tags: 'string',
};

/** A column as AdminJS sees it; never editable, since every change is a command. */
export class ScopedProperty extends BaseProperty {
  constructor(
    key: string,
    readonly column: ColumnDefinition,
    position: number,
    private readonly isIdentity: boolean,
    private readonly isName: boolean,
  ) {
    super({
      path: key,
      type: TYPES[column.type],
      isId: isIdentity,
      isSortable: column.sort === true,
      position,
    });
  }

  override isId(): boolean {
    return this.isIdentity;
  }

  override isTitle(): boolean {
    return this.isName;
  }

  override isEditable(): boolean {
    return false;
  }

  override availableValues(): string[] | null {
    return this.column.values ? [...this.column.values] : null;
  }
}

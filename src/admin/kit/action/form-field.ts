/** One line of a select that the server fills; `note` is the key of a text behind the label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** A field of the generic form. Labels come from `resources.<id>.actions.<name>.fields.<field>`. */
export interface FormField {
  readonly name: string;
  /** `id` is not asked for: the row that the screen shows (column `from`), so that no other one is decided on. */
  readonly kind: 'text' | 'note' | 'select' | 'checkbox' | 'password' | 'date' | 'number' | 'id';
  readonly required?: boolean;
  /** Of a select; labels are `…fields.<field>.<option>`, or the option itself when `plain`. */
  readonly options?: readonly string[];
  readonly plain?: boolean;
  /**
   * Of a select that only the server can fill: its address behind /api/v1, which answers with `{ choices: Choice[] }`.
   * `{id}` in it is the record's id. `…fields.<field>.none` says what it means when there are none.
   */
  readonly choices?: string;
  /** The record's column that the field starts with; without it the field starts empty. */
  readonly from?: string;
  readonly maxLength?: number;
}

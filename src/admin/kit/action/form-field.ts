/** A field of the generic form. Labels come from `resources.<id>.actions.<name>.fields.<field>`. */
export interface FormField {
  readonly name: string;
  readonly kind: 'text' | 'note' | 'select' | 'checkbox' | 'password' | 'date' | 'number';
  readonly required?: boolean;
  /** Of a select; labels are `…fields.<field>.<option>`, or the option itself when `plain`. */
  readonly options?: readonly string[];
  readonly plain?: boolean;
  /** The record's column that the field starts with; without it the field starts empty. */
  readonly from?: string;
  readonly maxLength?: number;
}

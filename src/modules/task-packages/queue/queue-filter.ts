/** What a caseworker narrows the queue to; amounts in øre, of the account's balance. */
export interface QueueFilter {
  readonly reason?: string | undefined;
  readonly benefitType?: string | undefined;
  readonly minOere?: number | undefined;
  readonly maxOere?: number | undefined;
  readonly assignee?: 'me' | 'nobody' | number | undefined;
}

/** A condition on the task `t` with its parameters, which follow the ones that are there already. */
export class Conditions {
  private readonly parts: string[] = [];

  constructor(readonly params: unknown[]) {}

  /** `sql` gets the parameter's name. */
  add(value: unknown, sql: (name: string) => string): this {
    this.params.push(value);
    this.parts.push(sql(`$${this.params.length}`));
    return this;
  }

  addPlain(sql: string): this {
    this.parts.push(sql);
    return this;
  }

  get sql(): string {
    return this.parts.map((part) => ` AND ${part}`).join('');
  }
}

/** The filter on the task `t`. Who is asked about another person's tasks sees what that person holds or looks at. */
export function addFilter(conditions: Conditions, filter: QueueFilter, userId: number): void {
  const { reason, benefitType, minOere, maxOere, assignee } = filter;
  if (reason !== undefined) conditions.add(reason, (name) => `${name} = ANY (t.reasons)`);
  if (benefitType !== undefined)
    conditions.add(
      benefitType,
      (name) => `EXISTS (SELECT 1 FROM app.debtor_account a WHERE a.municipality_code = t.municipality_code
        AND a.id = t.account_id AND a.benefit_type = ${name})`,
    );
  if (minOere !== undefined) conditions.add(minOere, (name) => `t.balance_oere >= ${name}`);
  if (maxOere !== undefined) conditions.add(maxOere, (name) => `t.balance_oere <= ${name}`);
  if (assignee === 'nobody') conditions.addPlain('t.assignee_id IS NULL');
  else if (assignee !== undefined)
    conditions.add(assignee === 'me' ? userId : assignee, (name) => `t.assignee_id = ${name}`);
}

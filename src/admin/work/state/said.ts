/** What the work screen tells about a decision: the key of its text and what it names. */
export interface Said {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

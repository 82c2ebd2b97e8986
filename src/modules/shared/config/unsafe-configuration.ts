/** The start is refused: one line per cause, exit code 78 (configuration error). */
export class UnsafeConfiguration extends Error {
  static readonly exitCode = 78;

  constructor(readonly causes: readonly string[]) {
    super(causes.join('\n'));
  }
}

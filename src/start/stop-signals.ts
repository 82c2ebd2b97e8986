const FORCED_EXIT_CODE = 130;
/** Ctrl-C reaches a program under npm twice: from the terminal, and handed on by npm (seen with npm 11). */
const SAME_KEYSTROKE_MS = 1000;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Calls `stop` at the first SIGINT, SIGTERM or SIGHUP; a second one, asked for anew, ends the process at once. */
export function onStopSignal(stop: () => void): () => void {
  let askedAt: number | null = null;
  const onSignal = (): void => {
    if (askedAt === null) {
      askedAt = Date.now();
      stop();
    } else if (Date.now() - askedAt > SAME_KEYSTROKE_MS) {
      process.exit(FORCED_EXIT_CODE);
    }
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return () => {
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
}

/** Resolves when somebody asks the program to stop. */
export function untilStopSignal(): Promise<void> {
  return new Promise((resolve) => {
    onStopSignal(resolve);
  });
}

/** Not an error: somebody asked the program to stop before it had started. */
export class StoppedWhileStarting extends Error {}

/** For racing against a start: `asked` rejects with StoppedWhileStarting at the first signal. */
export function rejectOnStopSignal(): { readonly asked: Promise<never>; readonly forget: () => void } {
  let forget = (): void => undefined;
  const asked = new Promise<never>((_, reject) => {
    forget = onStopSignal(() => reject(new StoppedWhileStarting()));
  });
  return { asked, forget };
}

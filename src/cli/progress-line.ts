import type { LoadStep, LoadWatch } from '../modules/imports/index.js';

/** What a terminal is asked for here. */
export interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001B[2K';
const EVERY_MS = 1000;

/** One line that says where the load is and for how long it has been running; on a terminal only, and gone at the end. */
export class ProgressLine implements LoadWatch {
  private readonly started = Date.now();
  private readonly timer: NodeJS.Timeout | null;
  private text = 'Åbner leverancen';

  constructor(private readonly terminal: Terminal) {
    this.timer = terminal.isTTY === true ? setInterval(() => this.draw(), EVERY_MS).unref() : null;
    this.draw();
  }

  onStep(step: LoadStep): Promise<void> {
    this.text = sayStep(step);
    this.draw();
    return Promise.resolve();
  }

  end(): void {
    if (this.timer === null) return;
    clearInterval(this.timer);
    this.terminal.write(CLEAR_LINE);
  }

  private draw(): void {
    if (this.timer === null) return;
    const seconds = Math.floor((Date.now() - this.started) / 1000);
    this.terminal.write(`${CLEAR_LINE}${this.text} … ${seconds} s`);
  }
}

function sayStep({ of, names, done, percent }: LoadStep): string {
  const name = names[done];
  const place = `${done + 1} af ${names.length}`;
  if (of === 'files')
    return name === undefined
      ? 'Kontrollerer leverancen'
      : `Læser ${name}.csv, fil ${place}${percent === undefined ? '' : `, ${percent} %`}`;
  return name === undefined ? 'Afslutter indlæsningen' : `Indlæser kommune ${name}, ${place}`;
}

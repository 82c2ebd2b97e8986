import PDFDocument from 'pdfkit';

export interface PdfColumn {
  readonly title: string;
  /** Of the sheet's width; together 1. */
  readonly share: number;
  readonly isNumber?: boolean;
}

const MARGIN = 56;
const BODY = 10;
const GAP = 5;

/**
 * A sheet of A4 with headings, facts and tables. The fonts are Helvetica with WinAnsi, which every reader has and which
 * holds the Danish letters; what it does not hold is shown as a question mark. The same contents give the same bytes.
 */
export class PdfSheet {
  private readonly doc: PDFKit.PDFDocument;
  private readonly bytes: Buffer[] = [];

  /** `at` is the document's own time. */
  constructor(title: string, at: Date) {
    this.doc = new PDFDocument({
      size: 'A4',
      margin: MARGIN,
      lang: 'da-DK',
      displayTitle: true,
      info: { Title: winAnsi(title), CreationDate: at, ModDate: at, Creator: 'Tilknyt', Producer: 'Tilknyt' },
    });
    this.doc.on('data', (chunk: Buffer) => this.bytes.push(chunk));
  }

  heading(text: string, size: number): void {
    this.doc.moveDown(size > 14 ? 0 : 0.9);
    this.room(size * 3);
    this.doc.font('Helvetica-Bold').fontSize(size).text(winAnsi(text), MARGIN);
    this.doc.moveDown(0.3);
  }

  text(text: string): void {
    this.doc.font('Helvetica').fontSize(BODY).text(winAnsi(text), MARGIN, undefined, { width: this.width });
    this.doc.moveDown(0.3);
  }

  fact(label: string, value: string): void {
    this.doc
      .font('Helvetica')
      .fontSize(BODY)
      .text(winAnsi(`${label}: `), MARGIN, undefined, { continued: true, width: this.width })
      .font('Helvetica-Bold')
      .text(winAnsi(value));
  }

  /** The rows of `bold` (by number) are sums. */
  table(
    columns: readonly PdfColumn[],
    rows: readonly (readonly string[])[],
    bold: readonly number[] = [],
  ): void {
    this.row(
      columns,
      columns.map(({ title }) => title),
      'Helvetica-Bold',
    );
    for (const [index, cells] of rows.entries())
      this.row(columns, cells, bold.includes(index) ? 'Helvetica-Bold' : 'Helvetica');
    this.doc.moveDown(0.4);
  }

  async end(): Promise<Buffer> {
    const done = new Promise<void>((resolve) => this.doc.on('end', resolve));
    this.doc.end();
    await done;
    return Buffer.concat(this.bytes);
  }

  private get width(): number {
    return this.doc.page.width - 2 * MARGIN;
  }

  private row(columns: readonly PdfColumn[], cells: readonly string[], font: string): void {
    this.doc.font(font).fontSize(BODY);
    const widths = columns.map(({ share }) => share * this.width - GAP);
    const texts = cells.map(winAnsi);
    const height = Math.max(
      ...texts.map((text, at) => this.doc.heightOfString(text || ' ', { width: widths[at] ?? 0 })),
    );
    this.room(height + 2 * GAP);
    const top = this.doc.y + GAP / 2;
    let left = MARGIN;
    for (const [at, text] of texts.entries()) {
      const width = widths[at] ?? 0;
      this.doc.text(text, left, top, { width, align: columns[at]?.isNumber === true ? 'right' : 'left' });
      left += width + GAP;
    }
    const bottom = top + height + GAP / 2;
    this.doc.moveTo(MARGIN, bottom).lineTo(MARGIN + this.width, bottom);
    this.doc.lineWidth(0.5).strokeColor('#9aa5ad').stroke();
    this.doc.x = MARGIN;
    this.doc.y = bottom;
  }

  private room(height: number): void {
    if (this.doc.y + height > this.doc.page.height - MARGIN) this.doc.addPage();
  }
}

/** What WinAnsi has beyond Latin-1 and may stand in our texts. */
const BEYOND_LATIN_1 = '–—…’‘“”•€';

function winAnsi(text: string): string {
  return [...text.replaceAll('−', '–')]
    .map((letter) => (letter.charCodeAt(0) < 256 || BEYOND_LATIN_1.includes(letter) ? letter : '?'))
    .join('');
}

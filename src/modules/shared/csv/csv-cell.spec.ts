import { describe, expect, it } from '@jest/globals';
import { csvCell, csvLine } from './csv-cell.js';

describe('csvCell', () => {
  it.each(['=1+1', '+45 12', '-2+3', '@SUM(A1)', '\tx', '-cmd|calc'])('disarms %j', (text) => {
    expect(csvCell(text)).toBe(`'${text}`);
  });

  it.each(['-1.234,56', '-1234.56', '-5', '12', 'Ærø', '2024-03-31', ''])('leaves %j alone', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it('quotes what would break the line, a disarmed formula too', () => {
    expect(csvLine(['a;b', 'say "x"', '=A1;B1', 'two\nlines'])).toBe(
      `"a;b";"say ""x""";"'=A1;B1";"two\nlines"\r\n`,
    );
  });
});

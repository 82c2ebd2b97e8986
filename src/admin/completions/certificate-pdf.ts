import type { Certificate, IssuedCertificate } from '../../modules/task-packages/index.js';
import { danishDate, danishMoment, groupThousands, kroner } from '../kit/components/formats.js';
import { certificateWord as word } from './certificate-words.js';
import { PdfSheet } from './pdf-sheet.js';

/** The certificate as the package's page shows it, for a file or a journal. The same completion gives the same bytes. */
export function certificatePdf({ title, completion }: IssuedCertificate): Promise<Buffer> {
  const { certificate, endedAt, endedBy, endReason } = completion;
  const sheet = new PdfSheet(title, completion.at);
  sheet.heading(title, 16);
  sheet.heading(
    word(endedAt === null ? 'completions.current' : 'completions.earlier', {
      at: moment(completion.at),
      by: completion.by,
    }),
    12,
  );
  if (endedAt !== null) {
    sheet.fact(word('completions.endedAt'), moment(endedAt));
    sheet.fact(word('completions.endedBy'), endedBy ?? '');
    sheet.fact(word('completions.endReason'), endReason ?? '');
  }
  sheet.fact(word('completions.asOf'), danishMoment(certificate.asOf));
  sheet.fact(word('completions.openEscalations'), groupThousands(certificate.openEscalations));
  addAccounts(sheet, certificate);
  addRuleVersions(sheet, certificate.ruleVersions ?? []);
  addLoads(sheet, certificate.loads);
  if (certificate.decisionsSha256 !== undefined) {
    sheet.heading(word('completions.fingerprint'), 11);
    sheet.text(certificate.decisionsSha256);
    sheet.text(word('completions.fingerprintHelp'));
  }
  return sheet.end();
}

function addAccounts(sheet: PdfSheet, { accounts, withdrawn }: Certificate): void {
  const all = [...accounts, withdrawn];
  const sum = (of: 'count' | 'oere'): number => all.reduce((total, line) => total + line[of], 0);
  sheet.heading(word('completions.accounts'), 11);
  sheet.table(
    [
      { title: word('completions.outcome'), share: 0.36 },
      { title: word('completions.method'), share: 0.28 },
      { title: word('completions.count'), share: 0.16, isNumber: true },
      { title: word('completions.amount'), share: 0.2, isNumber: true },
    ],
    [
      ...accounts.map((line) => [
        word(`linking.outcome.${line.outcome}`),
        word(`linking.method.${line.method}`),
        groupThousands(line.count),
        kroner(line.oere),
      ]),
      [word('completions.withdrawn'), '', groupThousands(withdrawn.count), kroner(withdrawn.oere)],
      [word('completions.total'), '', groupThousands(sum('count')), kroner(sum('oere'))],
    ],
    [accounts.length + 1],
  );
}

function addRuleVersions(sheet: PdfSheet, versions: NonNullable<Certificate['ruleVersions']>): void {
  if (versions.length === 0) return;
  sheet.heading(word('completions.ruleVersions'), 11);
  sheet.table(
    [
      { title: word('completions.method'), share: 0.4 },
      { title: word('completions.ruleVersion'), share: 0.4 },
      { title: word('completions.count'), share: 0.2, isNumber: true },
    ],
    versions.map(({ method, version, count }) => [
      word(`linking.method.${method}`),
      version,
      groupThousands(count),
    ]),
  );
}

function addLoads(sheet: PdfSheet, loads: Certificate['loads']): void {
  sheet.heading(word('completions.loads'), 11);
  if (loads.length === 0) return sheet.text(word('completions.noLoads'));
  sheet.table(
    [
      { title: word('completions.load'), share: 0.08, isNumber: true },
      { title: word('completions.delivery'), share: 0.28 },
      { title: word('completions.controlAsOf'), share: 0.18 },
      { title: word('completions.control'), share: 0.16 },
      { title: word('completions.controlReason'), share: 0.3 },
    ],
    loads.map(({ runId, delivery, controlAsOf, controlAgrees, controlReason }) => [
      String(runId),
      delivery,
      controlAsOf === null ? '–' : danishDate(controlAsOf),
      word(`completions.${controlAgrees === null ? 'missing' : controlAgrees ? 'agrees' : 'differs'}`),
      controlReason ?? '–',
    ]),
  );
}

function moment(at: Date): string {
  return danishMoment(at.toISOString());
}

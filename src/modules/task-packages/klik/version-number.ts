const FORM = /^([1-9]\d{0,3})\.(\d{1,4})$/;

/** Whether it reads as a version of a document, "1.0". */
export function isVersionNumber(text: string): boolean {
  return FORM.test(text);
}

/** Below zero when the first is older; "1.10" is newer than "1.9". Both must be version numbers. */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [partsOf(first), partsOf(second)];
  return a.major - b.major || a.minor - b.minor;
}

/** The one after the newest of these: "1.0", "1.1" → "1.2"; "1.0" where there is none. */
export function nextVersion(existing: readonly string[]): string {
  const newest = [...existing].sort(compareVersions).at(-1);
  if (newest === undefined) return '1.0';
  const { major, minor } = partsOf(newest);
  return `${major}.${minor + 1}`;
}

function partsOf(version: string): { major: number; minor: number } {
  const [, major, minor] = FORM.exec(version) ?? [];
  return { major: Number(major), minor: Number(minor) };
}

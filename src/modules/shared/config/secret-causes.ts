const SECRET_BYTES = 32;
/** Fewer different bytes than this were typed by a person, not drawn. */
const LEAST_VARIETY = 8;

/** Why a text in base64 is no secret for production; nothing of it is repeated. */
export function secretCauses(name: string, value: string): string[] {
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length < SECRET_BYTES) return [`${name} must hold at least ${SECRET_BYTES} bytes in base64`];
  return new Set(bytes).size < LEAST_VARIETY ? [`${name} is guessable: draw it at random`] : [];
}

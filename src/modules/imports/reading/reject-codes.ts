/** Why a row was rejected (import-format.md); the texts are what a person reads in the rejects file. */
const TEXTS = {
  bad_column_count:
    'Rækken har ikke lige så mange kolonner som overskriften, eller et anførselstegn er ikke lukket.',
  bad_encoding: 'Rækken indeholder tegn, der ikke passer til filens tegnsæt.',
  missing_value: 'En værdi mangler.',
  too_long: 'En værdi er for lang.',
  bad_cpr: 'CPR-nummeret er ikke ti cifre med en rigtig dato.',
  bad_cvr: 'CVR-nummeret er ikke gyldigt, eller rækken har både CPR- og CVR-nummer.',
  bad_date: 'Datoen findes ikke eller er skrevet forkert.',
  bad_amount: 'Beløbet eller tallet kan ikke læses entydigt.',
  unknown_municipality: 'Kommunenummeret er ukendt.',
  unknown_benefit_type: 'Ydelsesarten er ukendt.',
  unknown_status: 'Koden er ukendt.',
  period_reversed: 'Perioden slutter, før den begynder.',
  duplicate_key: 'Samme nummer står flere gange i leverancen med forskelligt indhold.',
  orphan_claim: 'Fordringens konto findes ikke.',
  ambiguous_account: 'Kontonummeret findes i flere kommuner, og rækken siger ikke hvilken.',
  orphan_grant: 'Bevillingens borger findes ikke.',
  orphan_case: 'Sagens borger findes ikke.',
  orphan_posting: 'Bevægelsens fordring findes ikke.',
  mixed_dialect: 'Rækken er skrevet på en anden måde end resten af filen.',
  municipality_mismatch: 'Rækkens kommune er en anden end den, som den hører til.',
  amount_out_of_range: 'Beløbet ligger uden for det tilladte.',
} as const;

export type RejectCode = keyof typeof TEXTS;

/** The Danish text for a code, with the column it is about. Never holds a value of the row, hence no CPR digits. */
export function rejectMessage(code: RejectCode, column?: string): string {
  return column === undefined ? TEXTS[code] : `${TEXTS[code]} (kolonne ${column})`;
}

/** Every code in the order of the format. */
export const REJECT_CODES = Object.keys(TEXTS) as readonly RejectCode[];

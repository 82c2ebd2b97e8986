const WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

/** Whether the text is a CVR number: eight digits whose weighted sum is a multiple of 11 (domain.md 4.2). */
export function isCvr(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  return WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(text[at]), 0) % 11 === 0;
}

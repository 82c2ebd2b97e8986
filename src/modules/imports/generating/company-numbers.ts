const WEIGHTS = [2, 7, 6, 5, 4, 3, 2];

/** CVR numbers from 98000000 up, a range that no company has; the weights 2,7,6,5,4,3,2,1 add up to a multiple of 11. */
export class CompanyNumbers {
  private last = 9_800_000;

  next(): string {
    for (;;) {
      const base = String((this.last += 1));
      const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(base[i]), 0);
      const digit = (11 - (sum % 11)) % 11;
      if (digit < 10) return `${base}${digit}`;
    }
  }
}

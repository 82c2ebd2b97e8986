/** The choice of tasks as the form holds it. */
export interface Which {
  readonly holder: string;
  readonly packageId: string;
  readonly benefitType: string;
  readonly most: string;
}

export const ALL = '';
export const NOBODY = 'nobody';

/** As the API takes it. */
export function filterOf({ holder, packageId, benefitType, most }: Which): Record<string, string | number> {
  return {
    holder: holder === NOBODY ? NOBODY : Number(holder),
    ...(packageId === ALL ? {} : { packageId: Number(packageId) }),
    ...(benefitType === ALL ? {} : { benefitType }),
    ...(most === '' ? {} : { most: Number(most) }),
  };
}

/** As the address asks for it: everything that nobody has, unless it says otherwise. */
export function whichOf(holder: string | null, packageId: string | null): Which {
  return { holder: holder ?? NOBODY, packageId: packageId ?? ALL, benefitType: ALL, most: '' };
}

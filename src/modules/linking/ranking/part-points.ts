import type { EvidencePart } from '../matching/matching-view.js';
import type { WEIGHTS } from './weights.js';

type Numbers<T> = { readonly [K in keyof T]: T[K] extends number ? number : Numbers<T[K]> };
/** The weights of any version. */
export type Weights = Numbers<typeof WEIGHTS>;

type Piece = Pick<EvidencePart, 'code' | 'params'>;

/**
 * The points that a piece of evidence has by these weights, from nothing but its code and what its sentence says. Usually
 * one number; several where a receipt from before the sentence said all leaves it open; none where the code is unknown.
 */
export function pointsOf(piece: Piece, w: Weights): readonly number[] {
  const { code, params } = piece;
  const number = (name: string): number | null => {
    const value = params[name];
    return typeof value === 'number' ? value : null;
  };
  const [group = '', kind = ''] = code.split('.');
  if (code === 'reference.weaker') return weaker(params['match'], w);
  if (group === 'reference') return known(w.reference, kind);
  if (group === 'person') return known(w.person, kind);
  switch (code) {
    case 'period.overlap':
      return share(w.period, number('overlap'), number('days'));
    case 'established.within':
      return share(w.establishedWithin, number('fitting'), number('claims'));
    case 'amount.within':
      return share(w.amountWithin, number('percent'), 100);
    case 'none.manual':
      return manual(number('besideReference'), w);
    default: {
      const weight = PLAIN[code];
      return weight === undefined ? [] : [w[weight]];
    }
  }
}

type PlainWeight = { [K in keyof Weights]: Weights[K] extends number ? K : never }[keyof Weights];

const PLAIN: Readonly<Record<string, PlainWeight>> = {
  cprSlip: 'cprSlip',
  'name.agrees': 'nameAgrees',
  'name.differs': 'nameDiffers',
  'type.same': 'sameType',
  'type.related': 'relatedType',
  'type.other': 'otherType',
  'period.outside': 'periodOutside',
  'amount.exact': 'exactAmount',
  'amount.near': 'nearAmount',
  'amount.gross': 'grossAmount',
  'amount.above': 'amountAbove',
  'established.outside': 'establishedOutside',
  establishedBefore: 'establishedBefore',
  'none.specialSupport': 'specialSupport',
  'none.neverGranted': 'neverGranted',
  'none.severalGrants': 'severalGrants',
  'none.noGrants': 'noGrantAtAll',
  'none.noneFits': 'noGrantFits',
  'none.noneOfType': 'noGrantOfType',
};

function known(table: Readonly<Record<string, number>>, kind: string): readonly number[] {
  const points = Object.hasOwn(table, kind) ? table[kind] : undefined;
  return points === undefined ? [] : [points];
}

function weaker(match: unknown, w: Weights): readonly number[] {
  return typeof match === 'string' ? known(w.weakerReference, match) : Object.values(w.weakerReference);
}

function share(weight: number, part: number | null, whole: number | null): readonly number[] {
  if (part === null || whole === null || whole === 0) return Array.from({ length: weight + 1 }, (_, i) => i);
  return [Math.round((weight * part) / whole)];
}

function manual(besideReference: number | null, w: Weights): readonly number[] {
  if (besideReference === null) return [w.manualClaims, w.manualClaimBesideReference];
  return [besideReference === 1 ? w.manualClaimBesideReference : w.manualClaims];
}

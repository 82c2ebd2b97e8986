import { describe, expect, it } from '@jest/globals';
import { nameWords } from './name-words.js';

describe('nameWords', () => {
  it.each([
    ['Sørensen', ['sorensen']],
    ['SOERENSEN', ['sorensen']],
    ['Åge Kjær', ['age', 'kjar']],
    ['Aage Kjaer', ['age', 'kjar']],
    ["André O'Neill-Müller", ['andre', 'o', 'neill', 'muller']],
    ['  ', []],
  ])('folds %s', (name, words) => expect(nameWords(name)).toEqual(words));
});

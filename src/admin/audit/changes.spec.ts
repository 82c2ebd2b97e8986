import { describe, expect, it } from '@jest/globals';
import { changesOf } from './changes.js';

describe('changesOf', () => {
  it('keeps the fields that differ, and what happened', () => {
    const body = {
      operation: 'UPDATE',
      before: { id: 1, status: 'NEW', reasons: ['R-01'] },
      after: { id: 1, status: 'ASSIGNED', reasons: ['R-01'] },
    };
    expect(changesOf(JSON.stringify(body))).toEqual([
      { field: 'operation', before: null, after: 'UPDATE' },
      { field: 'status', before: 'NEW', after: 'ASSIGNED' },
    ]);
  });

  it('takes a new row whole, without its empty fields', () => {
    const body = { operation: 'INSERT', before: null, after: { id: 7, note: 'Passer', ended_at: null } };
    expect(changesOf(JSON.stringify(body)).map(({ field, after }) => [field, after])).toEqual([
      ['operation', 'INSERT'],
      ['id', 7],
      ['note', 'Passer'],
    ]);
  });

  it('takes what a step noted of itself', () => {
    expect(changesOf('{"operation": "AUTOMATIC_RUN", "linked": 3}')).toEqual([
      { field: 'operation', before: null, after: 'AUTOMATIC_RUN' },
      { field: 'linked', before: null, after: 3 },
    ]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { UnsafeConfiguration } from './unsafe-configuration.js';
import { readWorkplace } from './workplace.js';

describe('readWorkplace', () => {
  it('keeps deliveries in the data folder, takes 50 MB, and starts a worker', () => {
    expect(readWorkplace({}, '/data')).toEqual({
      deliveriesDir: '/data/deliveries',
      maxUploadBytes: 50 * 1024 * 1024,
      startsWorker: true,
      apiRequestsPerMinute: 6_000,
    });
  });

  it('takes another folder, another limit, and no worker', () => {
    const env = {
      TILKNYT_DELIVERIES_DIR: '/srv/in',
      TILKNYT_UPLOAD_MAX_MB: '0.5',
      TILKNYT_WORKER: 'separate',
      TILKNYT_API_PER_MINUTE: '50',
    };
    expect(readWorkplace(env, '/data')).toEqual({
      deliveriesDir: '/srv/in',
      maxUploadBytes: 512 * 1024,
      startsWorker: false,
      apiRequestsPerMinute: 50,
    });
  });

  it.each(['0', '-1', 'many', 'Infinity', ''])('refuses "%s" megabytes', (TILKNYT_UPLOAD_MAX_MB) => {
    expect(() => readWorkplace({ TILKNYT_UPLOAD_MAX_MB }, '/data')).toThrow(UnsafeConfiguration);
  });

  it.each(['0', '1.5', 'many'])('refuses "%s" requests a minute', (TILKNYT_API_PER_MINUTE) => {
    expect(() => readWorkplace({ TILKNYT_API_PER_MINUTE }, '/data')).toThrow('TILKNYT_API_PER_MINUTE');
  });

  it('refuses a worker of another kind', () => {
    expect(() => readWorkplace({ TILKNYT_WORKER: 'yes' }, '/data')).toThrow('TILKNYT_WORKER');
  });
});

-- The balance of every finished load is recomputed each night (imports/balance-check), one process at a time.
SELECT jobs.create_queue('balance-check', jsonb_build_object('policy', 'exclusive', 'retryLimit', 3, 'retryDelay', 300,
  'expireInSeconds', 3 * 3600, 'heartbeatSeconds', 60, 'retentionSeconds', 2 * 86400, 'deleteAfterSeconds', 30 * 86400));

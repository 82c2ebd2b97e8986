/** Runs once per project; the first stops the server, the others find nothing left to stop. */
export default async function stopCluster() {
  const stop = globalThis.stopTestCluster;
  if (stop === undefined) return;
  delete globalThis.stopTestCluster;
  delete process.env.TILKNYT_TEST_CLUSTER;
  await stop();
}

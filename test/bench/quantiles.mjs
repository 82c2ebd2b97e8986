/** The two numbers that are wanted of many times, under a name. */
export function quantiles(name, values) {
  return { [`${name} p50`]: at(values, 0.5), [`${name} p95`]: at(values, 0.95) };
}

export function at(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return Math.round(value * 10) / 10;
}

import { performance } from 'node:perf_hooks';

export async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** One line of the report: what, how long, and how that compares with the measure taken beside it. */
export function line(what: string, took: number, against?: { readonly name: string; readonly seconds: number }): void {
  const ratio = against ? `  ${(took / against.seconds).toFixed(2)} × ${against.name}` : '';
  console.log(`${what.padEnd(56)} ${took.toFixed(3).padStart(9)} s${ratio}`);
}

/** Seconds of both processors together: on a machine that others use too, time alone says little. */
export async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

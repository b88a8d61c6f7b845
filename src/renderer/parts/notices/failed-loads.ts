const failed = new Set<() => void>();

/** Programs that could not be loaded are asked for again when something is shown next: `forget` makes that so. */
export function noteFailedLoad(forget: () => void): void {
  failed.add(forget);
}

export function forgetFailedLoads(): void {
  for (const forget of failed) forget();
  failed.clear();
}

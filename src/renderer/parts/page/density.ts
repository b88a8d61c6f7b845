import { useSyncExternalStore } from 'react';

/** How much room a row has. A choice of this device, like its language. */
export const DENSITIES = ['compact', 'normal', 'comfortable'] as const;
export type Density = (typeof DENSITIES)[number];

const STORED = 'oneshelf-density';
/** Pixels that a row of a table gains or loses. */
const MORE: Record<Density, number> = { compact: -8, normal: 0, comfortable: 10 };

/** A finger needs more room than a mouse; the choice of a person goes before. */
const usual = (): Density => (window.matchMedia('(pointer: coarse)').matches ? 'comfortable' : 'normal');

const listeners = new Set<() => void>();
let current: Density = DENSITIES.find((known) => known === window.localStorage.getItem(STORED)) ?? usual();
document.documentElement.dataset['density'] = current;

export function chooseDensity(density: Density): void {
  current = density;
  window.localStorage.setItem(STORED, density);
  document.documentElement.dataset['density'] = density;
  for (const listener of listeners) listener();
}

export function useDensity(): Density {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The height of a table's row in this density, in pixels. */
export const rowHeightIn = (density: Density, usual: number) => usual + MORE[density];

import type { LanView } from '../contract';

type LanDoor = NonNullable<LanView['door']>;

/** Where the host that can open the console to the network says how that stands; null: no such host is there. */
export interface LanBoard {
  show(door: LanDoor): void;
  door(): LanDoor | null;
}

/** `onChange` is called when something else than before is shown. */
export function createLanBoard(onChange: () => void): LanBoard {
  let shown: LanDoor | null = null;
  return {
    show(door) {
      const changed = JSON.stringify(door) !== JSON.stringify(shown);
      shown = door;
      if (changed) onChange();
    },
    door: () => shown,
  };
}

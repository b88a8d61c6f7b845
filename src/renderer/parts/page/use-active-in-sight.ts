import { type RefObject, useEffect } from 'react';

const ACTIVE = '[data-active="true"], [data-status="active"]';

/** On a phone a row of tabs is wider than the window and scrolls: the one that is open when it is built comes into sight. */
export function useActiveInSight(row: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    row.current?.querySelector(ACTIVE)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [row]);
}

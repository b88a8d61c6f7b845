import { Tabs } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useActiveInSight } from './use-active-in-sight';

/** The tabs of a page on one line, with the one that is open in sight. */
export function TabRow({ children }: { children: ReactNode }) {
  const row = useRef<HTMLDivElement>(null);
  useActiveInSight(row);
  return (
    <Tabs.List ref={row} mb="sm">
      {children}
    </Tabs.List>
  );
}

import { createElement, type FunctionComponent, use } from 'react';
import { howServed, isUnreachable } from '../client/unreachable';
import { noteFailedLoad } from '../parts/notices/failed-loads';

/** Screens of a former build are gone when OneShelf was updated: the page is loaded anew, but only once for each. */
const RELOADED = 'oneshelf.reloaded ';

/**
 * A screen whose program is loaded when it is first shown. While OneShelf cannot be reached the page stays as it is and the
 * screen fails with the reason: a page loaded anew then would be lost, with all that was typed into it.
 */
export function lazyScreen<Name extends string>(
  load: () => Promise<Readonly<Record<Name, FunctionComponent>>>,
  name: Name,
): FunctionComponent & { preload: () => Promise<void> } {
  let loading: Promise<FunctionComponent> | null = null;
  const get = () => {
    loading ??= load().then(
      (screens) => screens[name],
      async (cause: unknown) => {
        noteFailedLoad(() => (loading = null));
        if (!isUnreachable(cause)) throw cause;
        const how = await howServed();
        if (how === 'refused') throw Object.assign(new Error('refused', { cause }), { status: 403 });
        if (how === 'served') reloadOnce(name);
        throw cause;
      },
    );
    return loading;
  };
  const Screen = () => createElement(use(get()));
  // A failure is shown where the screen would be.
  return Object.assign(Screen, { preload: () => get().then(doNothing, doNothing) });
}

const doNothing = () => undefined;

function reloadOnce(name: string): void {
  if (window.sessionStorage.getItem(RELOADED + name) !== null) return;
  window.sessionStorage.setItem(RELOADED + name, '');
  window.location.reload();
}

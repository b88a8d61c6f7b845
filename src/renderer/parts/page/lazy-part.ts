import { createElement, type FunctionComponent, use } from 'react';
import { isUnreachable } from '../../client/unreachable';
import { noteFailedLoad } from '../notices/failed-loads';

/**
 * A part of a screen whose program is loaded when it is first shown; it suspends until then. Where that cannot be had,
 * `Instead` stands in its place: a screen is not lost for want of a drawing.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<FunctionComponent<Props>>,
  Instead: FunctionComponent<Props>,
): FunctionComponent<Props> {
  let loading: Promise<FunctionComponent<Props>> | null = null;
  const get = () => {
    loading ??= load().catch((cause: unknown) => {
      if (!isUnreachable(cause)) throw cause;
      noteFailedLoad(() => (loading = null));
      return Instead;
    });
    return loading;
  };
  return (props) => createElement(use(get()), props);
}

import type { ProblemView } from '../contract';

/** What the main process tells the engine; `connect` carries one MessagePort, on which the contract is spoken. */
export type ToEngine = { readonly type: 'connect' } | { readonly type: 'close' };

/** What the engine tells the main process. */
export type FromEngine =
  | { readonly type: 'ready' }
  /** The data folder cannot be opened, and why; the engine ends by itself. */
  | { readonly type: 'refused'; readonly problem: ProblemView };

export const isToEngine = (data: unknown): data is ToEngine =>
  isTyped(data) && (data.type === 'connect' || data.type === 'close');

export const isFromEngine = (data: unknown): data is FromEngine =>
  isTyped(data) && (data.type === 'ready' || data.type === 'refused');

const isTyped = (data: unknown): data is { readonly type: unknown } =>
  typeof data === 'object' && data !== null && 'type' in data;

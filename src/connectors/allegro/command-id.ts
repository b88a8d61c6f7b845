import { createHash } from 'node:crypto';

/**
 * The UUID of a name: the same name always gives the same one, so that a repeat carries the id of what it repeats and
 * Allegro answers that it has it already. Shaped as a version 8 UUID (RFC 9562), which is for hashes of one's own.
 */
export function uuidOf(name: string): string {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x80;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * What is remembered of a push for one item: the push, the parts of it (commands of Allegro) the item is in, and whether its
 * offer is to be published again once they have ended. Everything else follows from it.
 */
export interface PushCommand {
  readonly push: string;
  /** A letter for the kind of command and a number: e0, q0, p0, b12. */
  readonly parts: readonly string[];
  readonly revives: boolean;
}

const WRITTEN = /^([0-9a-f-]{36}) ([epqb]\d+(?:,[epqb]\d+)*)( revive)?$/;

export function writeCommand({ push, parts, revives }: PushCommand): string {
  return `${push} ${parts.join(',')}${revives ? ' revive' : ''}`;
}

/** Null for a text that is not of our writing. */
export function readCommand(text: string): PushCommand | null {
  const match = WRITTEN.exec(text);
  if (!match) return null;
  return { push: match[1]!, parts: match[2]!.split(','), revives: match[3] !== undefined };
}

/** Allegro's id of one part of a push. */
export function partId(push: string, part: string): string {
  return uuidOf(`${push} ${part}`);
}

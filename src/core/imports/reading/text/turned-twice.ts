import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';

/** Letters that a program took for an encoding they were not in, and wrote on as UTF-8: `Å‚Ã³`, meant as `łó`. */
export interface TurnedLetters {
  readonly written: string;
  readonly meant: string;
}

/**
 * Each character by the byte it is in an encoding that UTF-8 may be taken for. Bytes an encoding has no character for, and
 * in sloppy programs all those below A0, are the control characters of the same number.
 */
const BYTES = ['windows-1252', 'windows-1250', 'iso-8859-2'].map((encoding) => {
  const bytes = Array.from({ length: 128 }, (_, i) => 0x80 + i);
  const controls = bytes.slice(0, 32).map((byte) => [String.fromCharCode(byte), byte] as const);
  return new Map([...controls, ...bytes.map((byte) => [iconv.decode(Buffer.from([byte]), encoding), byte] as const)]);
});
/** UTF-8 begins Polish letters with C3, C4 or C5 and quotes with E2: these are what such a byte turns into. */
const SUSPICIOUS = /[ÃÄÅĂĹâ][\u0080-\uffff]/;
const RUN = /[\u0080-\uffff]{2,}/g;
/** What people write; a run that means anything else was not turned, however well its bytes fit. */
const MEANT = /^[ąćęłńóśźżĄĆĘŁŃÓŚŹŻáéíúýäöüßčďěňřšťůžÁÉÍÚÄÖÜČŠŽ„”“–—‘’…°²³½¼®™€]+$/;
/** Of the letters outside ASCII; some are lost on the way, and a program may have added its own. */
const MOST = 0.5;

/** The first such letters of a text, null where there are none. */
export function turnedTwice(text: string): TurnedLetters | null {
  if (!SUSPICIOUS.test(text)) return null;
  for (const [run] of text.matchAll(RUN)) {
    const meant = meaningOf(run);
    if (meant !== null) return { written: run, meant };
  }
  return null;
}

/** The same of a whole file, of which they are most. */
export function mostlyTurnedTwice(text: string): TurnedLetters | null {
  const first = turnedTwice(text);
  if (first === null) return null;
  const runs = text.match(/[\u0080-\uffff]+/g) ?? [];
  return runs.filter((run) => meaningOf(run) !== null).length >= runs.length * MOST ? first : null;
}

function meaningOf(run: string): string | null {
  for (const byteOf of BYTES) {
    const bytes = [...run].map((character) => byteOf.get(character));
    if (bytes.includes(undefined)) continue;
    const turned = Uint8Array.from(bytes as number[]);
    const meant = isUtf8(turned) ? new TextDecoder().decode(turned) : '';
    if (MEANT.test(meant)) return meant;
  }
  return null;
}

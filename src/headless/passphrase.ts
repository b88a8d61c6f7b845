import { wrongUsage } from './answer';
import type { CliIo } from './io';

/**
 * From ONESHELF_PERSON_PASSPHRASE, else the first line piped in, else asked for. Never from an argument: those are seen by every
 * program on the PC and kept in shell histories.
 */
export async function readPassphrase(io: CliIo, question: string): Promise<string> {
  const given =
    io.env.ONESHELF_PERSON_PASSPHRASE ?? (await io.readStdin())?.split(/\r?\n/)[0] ?? (await io.askHidden(question));
  if (!given) throw wrongUsage('passphrase_missing');
  return given;
}

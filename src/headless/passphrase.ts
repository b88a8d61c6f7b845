import { wrongUsage } from './answer';
import type { CliIo } from './io';
import type { Say } from './say';

/**
 * A new one for a person: from ONESHELF_PERSON_PASSPHRASE, else the first line piped in, else asked for, twice. Never from
 * an argument: those are seen by every program on the PC and kept in shell histories.
 */
export async function readPassphrase(io: CliIo, say: Say, name: string): Promise<string> {
  const given = io.env.ONESHELF_PERSON_PASSPHRASE ?? (await io.readStdin())?.split(/\r?\n/)[0];
  return given || askTwice(io, say, say.line('cli_passphrase_of', { name }));
}

/** The present and the new one: two lines piped in, else asked for. */
export async function readOwnPassphrase(
  io: CliIo,
  say: Say,
  name: string,
): Promise<{ current: string; passphrase: string }> {
  const [current, passphrase] = (await io.readStdin())?.split(/\r?\n/) ?? [];
  if (current && passphrase) return { current, passphrase };
  const present = await io.askHidden(`${say.line('cli_passphrase_present', { name })} `);
  if (!present) throw wrongUsage('passphrases_missing');
  return { current: present, passphrase: await askTwice(io, say, say.line('cli_passphrase_new')) };
}

/** What the screen does not show is easily mistyped. */
async function askTwice(io: CliIo, say: Say, question: string): Promise<string> {
  const given = await io.askHidden(`${question} `);
  if (!given) throw wrongUsage('passphrase_missing');
  if ((await io.askHidden(`${say.line('cli_passphrase_again')} `)) !== given) throw wrongUsage('passphrases_differ');
  return given;
}

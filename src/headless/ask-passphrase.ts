import type { KeyGuard } from '../host';
import type { GlobalOptions } from './context';
import type { CliIo } from './io';

/** The command line reaches no keyring and leaves a key where it lies; a person at the keyboard may type a passphrase. */
export function keyGuardOf(globals: GlobalOptions, io: CliIo): KeyGuard {
  return {
    putsAway: false,
    keyring: null,
    async askPassphrase(why) {
      const [{ createSay }, { languageOf }] = await Promise.all([import('./say'), import('../host')]);
      const say = createSay(globals.language ?? languageOf(io.env));
      const passphrase = await io.askHidden(
        say.line(why === 'wrong' ? 'key_ask_passphrase_again' : 'key_ask_passphrase'),
      );
      return passphrase === null || passphrase === '' ? 'later' : { passphrase };
    },
  };
}

import { z } from 'zod';

/**
 * How the key of this data folder is kept: environment ONESHELF_KEY; plain a file beside the master; keyring by the
 * operating system; passphrase wrapped by one that a person knows.
 */
export const keySchema = z.object({ kept: z.enum(['environment', 'plain', 'keyring', 'passphrase']) });
export type KeyView = z.infer<typeof keySchema>;

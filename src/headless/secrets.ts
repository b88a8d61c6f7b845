import { z } from 'zod';
import type { ChannelKindView } from '../contract';
import { wrongUsage } from './answer';
import type { CliIo } from './io';

const secretsSchema = z.record(z.string(), z.string());

/** Arguments are seen by every program on the PC and kept in shell histories: no key may come that way. */
export function refuseSecretArguments(
  kind: ChannelKindView | undefined,
  given: Readonly<Record<string, string>>,
): void {
  const secret = kind?.fields.find((field) => field.secret && field.key in given);
  if (secret) throw wrongUsage('cli_secret_in_argument', { key: secret.key });
}

/** One JSON object in ONESHELF_SECRETS, else on stdin when something is piped in; nothing for kinds without secrets. */
export async function readSecrets(kind: ChannelKindView | undefined, io: CliIo): Promise<Record<string, string>> {
  if (!kind?.fields.some(({ secret }) => secret)) return {};
  const text = io.env.ONESHELF_SECRETS ?? (await io.readStdin());
  if (text === null || text.trim() === '') return {};
  const parsed = secretsSchema.safeParse(parseJson(text));
  if (!parsed.success) throw wrongUsage('cli_secrets_unreadable');
  return parsed.data;
}

/** Undefined when it is not JSON; what was given must not be repeated in a message. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const SHORTEST = 10;

/** Null when it will do; `repeated` is null where an old one is typed, which is as long as it is. */
export function judgePassphrase(passphrase: string, repeated: string | null): 'short' | 'differs' | null {
  if (repeated === null) return null;
  if ([...passphrase].length < SHORTEST) return 'short';
  return passphrase === repeated ? null : 'differs';
}

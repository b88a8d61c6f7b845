const SHORTEST_SECRET = 4;

/** The text without the secrets, in plain or percent-encoded form. What is too short to be a secret is left alone. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue;
    clean = clean.replaceAll(secret, '•••').replaceAll(encodeURIComponent(secret), '•••');
  }
  return clean;
}

/** The beginning of an answer, on one line, for a person who has to show it to the host's support. */
export function excerpt(text: string, secrets: readonly string[]): string {
  const oneLine = redact(text, secrets).replace(/\s+/g, ' ').trim();
  return oneLine.length > 160 ? `${oneLine.slice(0, 160)}…` : oneLine;
}

import { MAIL_PLACEHOLDERS } from '../../../contract';

type Placeholder = (typeof MAIL_PLACEHOLDERS)[number];

/** What is known of one customer's product; null leaves out the line that names it. */
export type MailFacts = Readonly<Record<Placeholder, string | null>>;

const PLACEHOLDER = /\{([\p{L}\d_]+)\}/gu;

/** Names in braces that stand for nothing; a shop that mistypes one must hear of it before its customers do. */
export function unknownPlaceholders(text: string): string[] {
  const known: ReadonlySet<string> = new Set(MAIL_PLACEHOLDERS);
  return [...new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name ?? ''))].filter((name) => !known.has(name));
}

/** Fills one line in, in one pass: a product called `{shop}` stays called that. Null where something in it is not known. */
export function fillLine(line: string, facts: MailFacts): string | null {
  let missing = false;
  const filled = line.replaceAll(PLACEHOLDER, (whole, name: string) => {
    if (!(name in facts)) return whole;
    const value = facts[name as Placeholder];
    if (value === null) missing = true;
    return value ?? '';
  });
  return missing ? null : filled;
}

/** The paragraphs of a body, filled in; those of which no line is left are left out. */
export function fillBody(body: string, facts: MailFacts): string[] {
  return body
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => fillLine(line.trim(), facts))
        .filter((line) => line !== null)
        .join('\n')
        .trim(),
    )
    .filter((paragraph) => paragraph !== '');
}

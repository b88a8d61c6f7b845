/** The console's own address; nothing else is ever shown in a window of ours. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'oneshelf';
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** Whether an address is a page of ours. Parsed, never compared by its beginning: `app://oneshelf@evil/` is not. */
export function isOwnPage(address: string | undefined): boolean {
  const url = parse(address);
  return url !== null && url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '';
}

/** The address as it may be handed to the operating system, or null: only the web, encrypted, and mail. */
export function outsideAddress(address: string): string | null {
  const url = parse(address);
  if (url === null) return null;
  if (url.protocol === 'mailto:') return url.href;
  // A name before an @ makes one site look like another.
  return url.protocol === 'https:' && url.host !== '' && url.username === '' && url.password === '' ? url.href : null;
}

/** A screen of the console that others may ask to be opened: a plain path, nothing that could be read as an address. */
export function isRoute(text: string): boolean {
  return text.length <= 400 && (text === '/' || ROUTE.test(text));
}

/** Segments of letters, digits and escaped bytes; none of them leads upwards, and no escape is a control character. */
const ROUTE = /^(?:\/(?!\.{1,2}(?:\/|$))(?:[\w\-.~]|%[2-9A-Fa-f][0-9A-Fa-f])+)+$/;

function parse(address: string | undefined): URL | null {
  return address !== undefined && URL.canParse(address) ? new URL(address) : null;
}

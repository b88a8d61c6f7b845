import type { App, Event, Session, Shell, WebContents } from 'electron';
import { isOwnPage, outsideAddress } from './addresses';

/** What a page of ours may use of the machine; everything else a page could ask for is denied. */
const PERMITTED = new Set(['clipboard-sanitized-write']);

const PDF_READER = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Every page that will ever exist stays where it is; links lead into the person's own browser or mail program. */
export function lockNavigation(app: Pick<App, 'on'>, shell: Pick<Shell, 'openExternal'>): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents, shell));
}

function lockContents(contents: WebContents, shell: Pick<Shell, 'openExternal'>): void {
  const stay = (event: Event & { readonly url: string }) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', (event) => {
    // Chromium's own PDF reader lives in a frame of the page that shows a paper; our pages' policy lets none in.
    if (event.isMainFrame || !event.url.startsWith(PDF_READER)) stay(event);
  });
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    const outside = outsideAddress(url);
    if (outside !== null) shell.openExternal(outside).catch((cause: unknown) => console.error(cause));
    return { action: 'deny' };
  });
}

export function denyPermissions(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(PERMITTED.has(permission) && isOwnPage(details.requestingUrl)),
  );
  session.setPermissionCheckHandler((_contents, permission, origin) => PERMITTED.has(permission) && isOwnPage(origin));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
}

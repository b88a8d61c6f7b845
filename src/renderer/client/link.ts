import { type ClientContext, type ClientLink, DynamicLink } from '@orpc/client';
import { RPCLink as FetchLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { somebodyIsHere } from './presence';
import { untilSignedIn } from './sign-in';
import { type DesktopBridge, desktopBridge, PORT_MESSAGE } from './bridge';

type Link = ClientLink<ClientContext>;

/** The one way to the engine: over a port in the desktop window, over same-origin HTTP in a browser. */
export interface EngineLink {
  readonly link: Link;
  /** Throws the present line away; the next call opens a new one. HTTP has nothing to throw away. */
  readonly renew: () => void;
}

export function createEngineLink(): EngineLink {
  const bridge = desktopBridge();
  return bridge ? overPort(bridge) : overHttp();
}

function overHttp(): EngineLink {
  const link = new FetchLink({
    url: `${window.location.origin}/rpc`,
    headers: () => (somebodyIsHere() ? { 'x-oneshelf-present': '1' } : {}),
    clientInterceptors: [
      // A call that meets the end of the session waits until somebody has signed in, and is made again: nothing is lost.
      async (call) => {
        for (;;) {
          const response = await call.next();
          if (response.status !== 401) return response;
          await untilSignedIn(call.signal);
        }
      },
    ],
  });
  return { link, renew: () => undefined };
}

function overPort(bridge: DesktopBridge): EngineLink {
  let current: Promise<Link> | null = null;
  const link = new DynamicLink(() => {
    current ??= openPort(bridge).catch((error: unknown) => {
      current = null;
      throw error;
    });
    return current;
  });
  return {
    link,
    renew: () => {
      current = null;
    },
  };
}

function openPort(bridge: DesktopBridge): Promise<Link> {
  return new Promise((resolve, reject) => {
    const onMessage = (event: MessageEvent) => {
      const port = event.ports[0];
      if (event.source !== window || event.data !== PORT_MESSAGE || !port) return;
      window.removeEventListener('message', onMessage);
      port.start();
      resolve(new PortLink({ port }));
    };
    window.addEventListener('message', onMessage);
    bridge.connect().catch((error: unknown) => {
      window.removeEventListener('message', onMessage);
      reject(error instanceof Error ? error : new Error('connect failed', { cause: error }));
    });
  });
}

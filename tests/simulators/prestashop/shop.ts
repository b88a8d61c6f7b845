import { once } from 'node:events';
import { type IncomingMessage, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../../src/core/foundation';
import { type Answer, asXml, refusal } from './answers';
import { ownerOf } from './owner';
import { list } from './query';
import { save } from './save';
import { type Method, PrestaShopState, type Resource } from './state';

interface PrestaShopOptions {
  readonly clock: Clock;
  readonly key: string;
  readonly currency?: string;
  readonly zone?: string;
}

/**
 * A PrestaShop webservice (8.1) that behaves as the source of the core does (classes/webservice, read at 017c1cf; none of it is
 * copied): its filters, its codes, and rows that stay saved when a later one fails. It shares no code with the connector.
 */
export async function startPrestaShop(options: PrestaShopOptions) {
  const state = new PrestaShopState(options.clock, options.zone ?? 'Europe/Warsaw', options.currency ?? 'PLN');
  const asked: { readonly method: string; readonly url: URL; readonly body: string }[] = [];

  const answer = (method: string, url: URL, body: string, authorization: string): Answer => {
    const key = Buffer.from(authorization.replace(/^Basic /, ''), 'base64').toString();
    if (key !== `${options.key}:`) return refusal(401, 20, 'Authentification key is not active');
    const resource = url.pathname.replace(/^\/api\//, '').replace(/\/$/, '') as Resource;
    const rights = state.rights[resource] as readonly Method[] | undefined;
    if (!rights) return refusal(400, 27, `Resource of type "${resource}" does not exists`);
    if (rights.length === 0) {
      return refusal(401, 26, `Resource of type "${resource}" is not allowed with this authentication key`);
    }
    if (method === 'PATCH' && Number.parseInt(state.version, 10) < 8) {
      return refusal(405, 23, 'Method PATCH is not valid');
    }
    if (!rights.includes(method as Method)) {
      const message = `Method ${method} is not allowed for the resource ${resource} with this authentication key`;
      return refusal(405, 25, message);
    }
    if (method === 'GET') return list(state, resource, url.searchParams);
    if (method === 'PATCH') return save(state, resource, body);
    return refusal(405, 23, `the simulator does not do ${method}`);
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const body = await bodyOf(request);
    const date = options.clock.now().toUTCString();
    if (!url.pathname.startsWith('/api/')) {
      response.writeHead(404, { 'content-type': 'text/html', date });
      return void response.end('<html><body>Strona nie istnieje</body></html>');
    }
    asked.push({ method: request.method ?? '', url, body });
    const { status, json } = answer(request.method ?? '', url, body, request.headers.authorization ?? '');
    const wantsJson = url.searchParams.get('output_format') === 'JSON';
    response.writeHead(status, { 'content-type': wantsJson ? 'application/json' : 'text/xml', date });
    response.end(wantsJson ? JSON.stringify(json) : asXml(json));
  };

  const server = createServer((request, response) => {
    // The caller went away in the middle of its request: nobody is left to answer.
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    state,
    owner: ownerOf(state),
    /** The requests to the webservice, oldest first. */
    asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}

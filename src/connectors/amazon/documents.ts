import { z } from 'zod';
import type { CallResult } from '../../core/channels';
import { channelProblem, done, failed, lostProblem, readText } from '../http';
import { type Account, unexpectedAnswer } from './account';
import { isSafeAddress } from './addresses';
import { paths } from './operations';

const CONTENT_TYPE = 'application/json; charset=UTF-8';

const createdSchema = z.object({ feedDocumentId: z.string(), url: z.string() });
const storedSchema = z.object({ url: z.string(), compressionAlgorithm: z.string().optional() });

/** Stores a document where Amazon says; returns its id. The address carries its own key and is good for five minutes. */
export async function putDocument(account: Account, json: unknown, signal: AbortSignal): Promise<CallResult<string>> {
  const created = await account.post(paths.documents, { contentType: CONTENT_TYPE }, signal);
  if (!created.ok) return created;
  const document = createdSchema.safeParse(created.value.body);
  if (![200, 201].includes(created.value.status) || !document.success) {
    return failed(unexpectedAnswer(account, created.value.status));
  }
  const body = JSON.stringify(json);
  const headers = { 'content-type': CONTENT_TYPE };
  const stored = await transfer(account, document.data.url, { method: 'PUT', headers, body }, signal);
  return stored.ok ? done(document.data.feedDocumentId) : stored;
}

/** The JSON of a stored document; Amazon may have packed it. */
export async function getDocument(account: Account, id: string, signal: AbortSignal): Promise<CallResult<unknown>> {
  const found = await account.get(paths.document(id), {}, signal);
  if (!found.ok) return found;
  const document = storedSchema.safeParse(found.value.body);
  if (found.value.status !== 200 || !document.success) return failed(unexpectedAnswer(account, found.value.status));
  const { url, compressionAlgorithm } = document.data;
  const text = await transfer(account, url, { method: 'GET' }, signal, compressionAlgorithm === 'GZIP');
  if (!text.ok) return text;
  try {
    return done(JSON.parse(text.value) as unknown);
  } catch {
    // Half of a report is an answer to be named, not an error of ours.
    return failed(channelProblem('channel_answer_cut', 'transient', { host: new URL(url).host, status: 200 }));
  }
}

/** To the storage, which is not the API: no token goes there, and no redirect is followed. */
async function transfer(
  { context }: Account,
  address: string,
  request: RequestInit,
  signal: AbortSignal,
  packed = false,
): Promise<CallResult<string>> {
  if (!isSafeAddress(address)) {
    return failed(channelProblem('amazon_document_address_unsafe', 'transient', { host: hostOf(address) }));
  }
  const { host } = new URL(address);
  try {
    const response = await context.fetch(address, { ...request, redirect: 'manual', signal });
    const { status } = response;
    // Storage that says so in a header has been unpacked by fetch already.
    const unpack = packed && !response.headers.get('content-encoding');
    const text = await readText(unpack ? unpacked(response) : response);
    if (text === null) return failed(channelProblem('channel_answer_too_long', 'transient', { host, status }));
    if (status === 200) return done(text);
    return failed(channelProblem('amazon_document_refused', 'transient', { host, status }));
  } catch (error) {
    return failed(lostProblem(error, host, signal));
  }
}

function unpacked(response: Response): Response {
  return response.body && response.status === 200
    ? new Response(response.body.pipeThrough(new DecompressionStream('gzip')))
    : response;
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address.slice(0, 80);
}

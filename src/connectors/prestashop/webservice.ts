import { XMLBuilder } from 'fast-xml-parser';
import { z } from 'zod';
import type { CallResult, ChannelProblem, ConnectorContext } from '../../core/channels';
import { type JsonAnswer, channelProblem, done, failed, requestJson } from '../http';
import { apiRoot } from './shop-address';

/** A row of a resource as it is to be changed: its id, and the fields that change. */
export interface RowChange {
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** What the shop said no to; it does not say which row it means, and the rows before that one stay saved. */
export interface RowsRefusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

/** The shop's webservice. */
export interface Webservice {
  readonly host: string;
  /** Rows of a resource, with the headers they came with. */
  list<T>(
    resource: string,
    query: Readonly<Record<string, string>>,
    row: z.ZodType<T>,
    signal: AbortSignal,
  ): Promise<CallResult<{ readonly rows: readonly T[]; readonly headers: Headers }>>;
  /** Changes rows one after another, without a transaction; null when all are saved. */
  patch(
    resource: string,
    node: string,
    rows: readonly RowChange[],
    signal: AbortSignal,
  ): Promise<CallResult<RowsRefusal | null>>;
}

const errorsShape = z.object({
  errors: z.array(z.object({ code: z.coerce.number().catch(0), message: z.string().catch('') })).min(1),
});
/** "Method PATCH is not valid": the shop is older than 8.0, which brought it. */
const METHOD_UNKNOWN = 23;

export function openWebservice(context: ConnectorContext): Webservice {
  const root = apiRoot(context.settings['url'] ?? '');
  if (!(root instanceof URL)) {
    const refuse = () => Promise.resolve(failed(root));
    return { host: '', list: refuse, patch: refuse };
  }
  const { host } = root;
  const shopId = context.settings['shopId'];
  const key = context.secrets['webserviceKey'] ?? '';
  const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

  const ask = async (
    method: 'GET' | 'PATCH',
    resource: string,
    query: Readonly<Record<string, string>>,
    xml: string | null,
    signal: AbortSignal,
  ): Promise<CallResult<JsonAnswer>> => {
    const url = new URL(resource, root);
    const all = { ...query, output_format: 'JSON', ...(shopId ? { id_shop: shopId } : {}) };
    for (const [name, value] of Object.entries(all)) url.searchParams.set(name, value);
    const body = xml === null ? {} : { body: { type: 'text/xml; charset=utf-8', text: xml } };
    const got = await requestJson(context, { method, url, headers: { authorization }, ...body }, signal);
    if (!got.ok) return failed(notThere(got.problem) ?? got.problem);
    const problem = wholeCallProblem(got.value, { host, method, resource });
    return problem ? failed(problem) : got;
  };

  return {
    host,
    async list(resource, query, row, signal) {
      const got = await ask('GET', resource, query, null, signal);
      if (!got.ok) return got;
      const { status, body, headers } = got.value;
      const refusal = refusalIn(got.value);
      if (refusal) {
        const { code, message } = refusal;
        return failed(channelProblem('prestashop_failed', 'transient', { host, reason: code, message }));
      }
      // Nothing found is an empty list where there should be an object.
      if (status === 200 && Array.isArray(body) && body.length === 0) return done({ rows: [], headers });
      const rows = z.object({ [resource]: z.array(row) }).safeParse(body);
      if (status === 200 && rows.success) return done({ rows: rows.data[resource] ?? [], headers });
      return failed(channelProblem('channel_answer_unexpected', 'transient', { host, status }));
    },
    async patch(resource, node, rows, signal) {
      const siblings = rows.map(({ id, fields }) => ({ id, ...fields }));
      const xml = new XMLBuilder({ format: false }).build({ prestashop: { [node]: siblings } });
      const got = await ask('PATCH', resource, {}, xml, signal);
      if (!got.ok) {
        // A shop that fails at saving says so with 500, which says nothing about its other rows.
        const { code, facts } = got.problem;
        if (code !== 'channel_server_error') return got;
        return done({ status: Number(facts['status']), code: 0, message: String(facts['answer']) });
      }
      const refusal = refusalIn(got.value);
      if (refusal || got.value.status === 200) return done(refusal);
      return failed(channelProblem('channel_answer_unexpected', 'transient', { host, status: got.value.status }));
    },
  };
}

function refusalIn({ status, body }: JsonAnswer): RowsRefusal | null {
  const parsed = errorsShape.safeParse(body);
  const [error] = parsed.success ? parsed.data.errors : [];
  return error ? { status, ...error } : null;
}

/** Without rewriting of addresses the shop's own page of "not found" answers. */
function notThere({ code, facts }: ChannelProblem): ChannelProblem | null {
  if (code !== 'channel_answer_not_json' || facts['status'] !== 404) return null;
  return channelProblem('prestashop_not_there', 'auth', { host: facts['host'] ?? '' });
}

function wholeCallProblem(
  answer: JsonAnswer,
  facts: { readonly host: string; readonly method: string; readonly resource: string },
): ChannelProblem | null {
  if (answer.status === 403) {
    return channelProblem('channel_auth_refused', 'auth', { host: facts.host, status: answer.status });
  }
  if (answer.status !== 405) return null;
  return refusalIn(answer)?.code === METHOD_UNKNOWN
    ? channelProblem('prestashop_too_old', 'auth', { host: facts.host })
    : channelProblem('prestashop_right_missing', 'auth', facts);
}

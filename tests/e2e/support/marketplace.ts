import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Host } from './host';

/** The marketplace's administration, signed in to as its owner, beside OneShelf and unknown to it. */
interface Marketplace {
  readonly priceOf: (sku: string) => Promise<number>;
  /** Changes a gross price by hand, in minor units. */
  readonly setPrice: (sku: string, minor: number) => Promise<void>;
}

interface Kept {
  readonly marketplace: { readonly port: number; readonly credentials: { username: string; password: string } };
}

const FIND =
  'query ($sku: String!) { productVariants(options: { filter: { sku: { eq: $sku } } }) { items { id priceWithTax } } }';
const SIGN_IN =
  'mutation ($username: String!, $password: String!) { login(username: $username, password: $password) { __typename } }';
const CHANGE = 'mutation ($input: [UpdateProductVariantInput!]!) { updateProductVariants(input: $input) { id } }';

/** The practice marketplace of an opened sample shop. */
export async function openMarketplace({ dataFolder }: Pick<Host, 'dataFolder'>): Promise<Marketplace> {
  const kept = JSON.parse(await readFile(join(dataFolder, 'practice', 'state.json'), 'utf8')) as Kept;
  const { port, credentials } = kept.marketplace;
  let token = '';
  const ask = async <T>(query: string, variables: Record<string, unknown>): Promise<T> => {
    const answer = await fetch(`http://127.0.0.1:${port}/admin-api`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
    });
    token = answer.headers.get('vendure-auth-token') ?? token;
    const { data, errors } = (await answer.json()) as { data?: T; errors?: unknown };
    if (data === undefined || errors !== undefined) throw new Error(`The marketplace said ${JSON.stringify(errors)}`);
    return data;
  };
  await ask(SIGN_IN, credentials);
  const find = async (sku: string) => {
    const { productVariants } = await ask<{ productVariants: { items: { id: string; priceWithTax: number }[] } }>(
      FIND,
      {
        sku,
      },
    );
    const [variant] = productVariants.items;
    if (!variant) throw new Error(`The marketplace has no ${sku}`);
    return variant;
  };
  return {
    priceOf: async (sku) => (await find(sku)).priceWithTax,
    setPrice: async (sku, minor) => {
      const { id } = await find(sku);
      await ask(CHANGE, { input: [{ id, price: minor }] });
    },
  };
}

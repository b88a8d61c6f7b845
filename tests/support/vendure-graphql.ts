/** Sends one query and returns its data as `T`; anything the server objects to is thrown. Keeps the session. */
export type GraphqlClient = <T>(query: string, variables?: object) => Promise<T>;

/** A client that is not ours under test: what the shop's own people and visitors use. */
export function graphqlClient(url: string): GraphqlClient {
  let token: string | null = null;
  return async <T>(query: string, variables: object = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
      body: JSON.stringify({ query, variables }),
    });
    token = response.headers.get('vendure-auth-token') ?? token;
    const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: object[] };
    if (errors) throw new Error(JSON.stringify(errors));
    const refused = Object.values(data).find((result) => result instanceof Object && 'errorCode' in result);
    if (refused) throw new Error(JSON.stringify(refused));
    return data as T;
  };
}

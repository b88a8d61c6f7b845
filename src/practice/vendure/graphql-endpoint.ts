import { type GraphQLError, type GraphQLSchema, execute, parse, validate } from 'graphql';
import type { Visit } from './resolvers';

export interface GraphqlReply {
  readonly status: number;
  readonly body: unknown;
}

interface GraphqlAsk {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Carries out one request and words its failures as Apollo does under Vendure, status and `extensions` included. */
export async function answerGraphql(
  schema: GraphQLSchema,
  rootValue: object,
  ask: GraphqlAsk,
  visit: Visit,
): Promise<GraphqlReply> {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(ask.query);
  } catch (error) {
    return refused('GRAPHQL_PARSE_FAILED', [error as GraphQLError]);
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return refused('GRAPHQL_VALIDATION_FAILED', invalid);
  const result = await execute({ schema, document, rootValue, contextValue: visit, variableValues: ask.variables });
  // Without `data` the query was never run: its variables did not fit.
  const errors = result.errors?.map((error) =>
    worded(error, result.data === undefined ? { code: 'BAD_USER_INPUT' } : error.extensions),
  );
  return {
    status: 200,
    body: { ...(errors ? { errors } : {}), ...(result.data === undefined ? {} : { data: result.data }) },
  };
}

function refused(code: string, errors: readonly GraphQLError[]): GraphqlReply {
  const http = { status: 400, headers: {} };
  return { status: 400, body: { errors: errors.map((error) => worded(error, { http, code })) } };
}

function worded(error: GraphQLError, extensions: object) {
  const { message, locations, path } = error;
  return {
    message,
    locations,
    ...(path ? { path } : {}),
    ...(Object.keys(extensions).length > 0 ? { extensions } : {}),
  };
}

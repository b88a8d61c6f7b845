import { type GraphQLError, type GraphQLSchema, Kind, execute, parse, validate } from 'graphql';
import type { Bucket } from './bucket';
import { requestedCost } from './cost';

export interface GraphqlAsk {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const MOST_COST = 1000;

/** Carries out one request, with everything in Shopify's own shape: status 200, errors with codes, what it cost. */
export async function answerGraphql(
  schema: GraphQLSchema,
  rootValue: object,
  bucket: Bucket,
  ask: GraphqlAsk,
): Promise<object> {
  let document: ReturnType<typeof parse>;
  try {
    document = parse(ask.query);
  } catch (error) {
    return { errors: [worded(error as GraphQLError, 'BAD_REQUEST')] };
  }
  const invalid = validate(schema, document);
  if (invalid.length > 0) return { errors: invalid.map((error) => worded(error, 'undefinedField')) };
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return { errors: [{ message: 'No operation' }] };
  const requestedQueryCost = requestedCost(schema, operation, ask.variables);
  const cost = (actualQueryCost: number | null) => ({
    cost: {
      requestedQueryCost,
      actualQueryCost,
      throttleStatus: {
        maximumAvailable: bucket.size.maximum,
        currentlyAvailable: Math.floor(bucket.available()),
        restoreRate: bucket.size.restoreRate,
      },
    },
  });
  if (requestedQueryCost > MOST_COST) {
    const message = `Query cost is ${requestedQueryCost}, which exceeds the single query max cost limit (${MOST_COST}).`;
    return {
      errors: [{ message, extensions: { code: 'MAX_COST_EXCEEDED', cost: requestedQueryCost, maxCost: MOST_COST } }],
    };
  }
  if (!bucket.take(requestedQueryCost)) {
    return { errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED' } }], extensions: cost(null) };
  }
  const result = await execute({ schema, document, rootValue, variableValues: ask.variables });
  return {
    ...(result.data === undefined ? {} : { data: result.data }),
    ...(result.errors ? { errors: result.errors.map((error) => worded(error, 'INVALID_VARIABLE')) } : {}),
    extensions: cost(requestedQueryCost),
  };
}

function worded(error: GraphQLError, code: string) {
  const { message, path, extensions } = error;
  return { message, ...(path ? { path } : {}), extensions: { code, ...extensions } };
}

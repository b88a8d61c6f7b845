import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValueNode,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

const MUTATION = 10;

/**
 * What Shopify reckons a request at before it runs: an object one point, a list as often as it may hold something, a
 * mutation ten. Scalars are free.
 */
export function requestedCost(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const root = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
  if (!root) return 0;
  if (operation.operation === OperationTypeNode.MUTATION) return MUTATION * operation.selectionSet.selections.length;
  return costOf(schema, root, operation.selectionSet, variables);
}

function costOf(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  set: SelectionSetNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  let cost = 0;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) cost += fieldCost(schema, parent, selection, variables);
    else {
      const typed = selection as Extract<typeof selection, { kind: Kind.INLINE_FRAGMENT }> | FragmentDefinitionNode;
      const name = 'typeCondition' in typed ? typed.typeCondition?.name.value : undefined;
      const type = name === undefined ? parent : schema.getType(name);
      if (type && 'selectionSet' in typed) cost += costOf(schema, type, typed.selectionSet, variables);
    }
  }
  return cost;
}

function fieldCost(
  schema: GraphQLSchema,
  parent: GraphQLNamedType,
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined;
  if (!field || !node.selectionSet) return 0;
  const type = getNamedType(field.type);
  if (!isCompositeType(type) || type.name === 'PageInfo') return 0;
  const inside = costOf(schema, type, node.selectionSet, variables);
  const argument = (name: string) =>
    valueOf(node.arguments?.find((given) => given.name.value === name)?.value, variables);
  if (type.name.endsWith('Connection')) return inside * Number(argument('first') ?? 1);
  if (node.name.value === 'nodes' && isInterfaceType(type)) return listLength(argument('ids')) * (1 + inside);
  if (node.name.value === 'quantities') return listLength(argument('names')) * (1 + inside);
  return 1 + inside;
}

function valueOf(node: ValueNode | undefined, variables: Readonly<Record<string, unknown>>): unknown {
  if (node?.kind === Kind.VARIABLE) return variables[node.name.value];
  if (node?.kind === Kind.INT) return Number(node.value);
  return node?.kind === Kind.LIST ? node.values : undefined;
}

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 1;
}

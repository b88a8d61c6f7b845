import type { VendureServer } from './vendure-server';

export interface PlacedOrder {
  readonly id: string;
  readonly code: string;
  readonly lines: {
    readonly id: string;
    readonly quantity: number;
    readonly productVariant: { readonly sku: string };
  }[];
}

const ORDER = 'id code lines { id quantity productVariant { sku } }';
const FAILURE = '... on ErrorResult { errorCode message }';

/** A visitor buys, through the shop's own pages' API; `until` leaves the cart standing or stops before paying. */
export async function buy(
  server: VendureServer,
  lines: readonly { variant: string; quantity: number }[],
  until: 'cart' | 'checkout' | 'paid' = 'paid',
): Promise<PlacedOrder> {
  const visitor = server.visitor();
  let order: PlacedOrder | null = null;
  for (const { variant, quantity } of lines) {
    ({ addItemToOrder: order } = await visitor<{ addItemToOrder: PlacedOrder }>(
      `mutation ($variant: ID!, $quantity: Int!) {
        addItemToOrder(productVariantId: $variant, quantity: $quantity) { ... on Order { ${ORDER} } ${FAILURE} }
      }`,
      { variant, quantity },
    ));
  }
  if (!order) throw new Error('nothing to buy');
  if (until === 'cart') return order;
  await visitor(`mutation {
    setCustomerForOrder(input: { firstName: "Jan", lastName: "K", emailAddress: "jan@example.com" }) { __typename ${FAILURE} }
  }`);
  await visitor(`mutation {
    setOrderShippingAddress(input: { fullName: "Jan K", streetLine1: "Prosta 1", city: "Warszawa", postalCode: "00-001", countryCode: "PL" }) {
      __typename ${FAILURE}
    }
  }`);
  const { eligibleShippingMethods } = await visitor<{ eligibleShippingMethods: { id: string }[] }>(
    `{ eligibleShippingMethods { id } }`,
  );
  await visitor(
    `mutation ($ids: [ID!]!) { setOrderShippingMethod(shippingMethodId: $ids) { __typename ${FAILURE} } }`,
    {
      ids: eligibleShippingMethods.slice(0, 1).map(({ id }) => id),
    },
  );
  await visitor(`mutation { transitionOrderToState(state: "ArrangingPayment") { __typename ${FAILURE} } }`);
  if (until === 'checkout') return order;
  const { addPaymentToOrder } = await visitor<{ addPaymentToOrder: PlacedOrder }>(
    `mutation { addPaymentToOrder(input: { method: "dummy", metadata: {} }) { ... on Order { ${ORDER} } ${FAILURE} } }`,
  );
  return addPaymentToOrder;
}

/** The shop's staff cancel pieces of an order, or all of it. */
export async function cancel(
  { admin }: VendureServer,
  order: PlacedOrder,
  lines?: readonly { line: string; quantity: number }[],
): Promise<void> {
  await admin(`mutation ($input: CancelOrderInput!) { cancelOrder(input: $input) { __typename ${FAILURE} } }`, {
    input: {
      orderId: order.id,
      ...(lines ? { lines: lines.map(({ line, quantity }) => ({ orderLineId: line, quantity })) } : {}),
      reason: 'changed their mind',
    },
  });
}

/** The shop's staff pack everything and hand it to the courier: what was claimed now leaves the shelf. */
export async function ship({ admin }: VendureServer, order: PlacedOrder): Promise<void> {
  const { addFulfillmentToOrder } = await admin<{ addFulfillmentToOrder: { id: string } }>(
    `mutation ($input: FulfillOrderInput!) { addFulfillmentToOrder(input: $input) { ... on Fulfillment { id } ${FAILURE} } }`,
    {
      input: {
        lines: order.lines.map(({ id, quantity }) => ({ orderLineId: id, quantity })),
        handler: { code: 'manual-fulfillment', arguments: [{ name: 'method', value: 'courier' }] },
      },
    },
  );
  await admin(
    `mutation ($id: ID!) { transitionFulfillmentToState(id: $id, state: "Shipped") { __typename ${FAILURE} } }`,
    { id: addFulfillmentToOrder.id },
  );
}

import { GraphQLError, type GraphQLResolveInfo, getDirectiveValues } from 'graphql';
import { type BulkUpdate, type ProductSet, createProduct, updateVariants } from './catalogue';
import { type SetQuantitiesInput, setQuantities } from './inventory';
import { connection, placeOfId } from './paging';
import { searchOrders, searchSkus } from './search';
import type { ShopifyState } from './state';
import { orderView, productView, variantView } from './views';

type Paging = { readonly first?: number | null; readonly after?: string | null };
type Search = Paging & { readonly query?: string | null; readonly sortKey?: string | null };

/** The functions behind the Admin API's queries and mutations. */
export function shopifyResolvers(state: ShopifyState) {
  const need = (scope: string) => {
    if (!state.withheld.has(scope)) return;
    throw new GraphQLError('Access denied for this field.', {
      extensions: { code: 'ACCESS_DENIED', requiredAccess: `\`${scope}\` access scope.` },
    });
  };
  const known = (id: string) => {
    if (!/^gid:\/\/shopify\/[A-Za-z]+\/\d+$/.test(id)) {
      throw new GraphQLError(`Invalid global id '${id}'`, { extensions: { code: 'INVALID_VARIABLE' } });
    }
    return id;
  };
  return {
    shop: () => ({
      id: 'gid://shopify/Shop/1',
      name: 'Sklep próbny',
      currencyCode: state.currency,
      taxesIncluded: state.taxesIncluded,
      myshopifyDomain: 'probny.myshopify.com',
    }),
    locations: ({ includeInactive, ...paging }: Paging & { includeInactive?: boolean | null }) => {
      need('read_locations');
      const rows = state.locations.filter(({ isActive }) => isActive || includeInactive);
      return connection(rows, paging, placeOfId, (location) => location);
    },
    nodes: ({ ids }: { ids: readonly string[] }) => {
      need('read_products');
      if (ids.length > 250) throw new GraphQLError('Too many ids', { extensions: { code: 'MAX_INPUT_SIZE_EXCEEDED' } });
      return ids.map((id) => {
        const variant = state.variants.get(known(id));
        return variant ? variantView(state, variant) : null;
      });
    },
    productVariants: ({ query, ...paging }: Search) => {
      need('read_products');
      const rows = query ? searchSkus(query, state.variants.values()) : [...state.variants.values()];
      return connection(rows, paging, placeOfId, (variant) => variantView(state, variant));
    },
    productByIdentifier: ({ identifier }: { identifier: { id?: string | null; handle?: string | null } }) => {
      need('read_products');
      const found = [...state.products.values()].find(
        ({ id, handle }) => id === identifier.id || handle === identifier.handle,
      );
      return found ? productView(state, found) : null;
    },
    orders: ({ query, sortKey, ...paging }: Search) => {
      need('read_orders');
      const placeOf = (order: { id: string; updatedAt: string }) =>
        sortKey === 'UPDATED_AT' ? `${order.updatedAt} ${placeOfId(order)}` : placeOfId(order);
      const rows = searchOrders(query, state.orders.values());
      rows.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
      return connection(rows, paging, placeOf, (order) => orderView(state, order));
    },
    order: ({ id }: { id: string }) => {
      need('read_orders');
      const order = state.orders.get(known(id));
      return order ? orderView(state, order) : null;
    },
    inventorySetQuantities: (
      { input }: { input: SetQuantitiesInput },
      _visit: unknown,
      { schema, fieldNodes, variableValues }: GraphQLResolveInfo,
    ) => {
      need('write_inventory');
      const directive = schema.getDirective('idempotent')!;
      const values = getDirectiveValues(directive, fieldNodes[0]!, variableValues);
      return setQuantities(state, input, typeof values?.['key'] === 'string' ? values['key'] : null);
    },
    productVariantsBulkUpdate: (update: BulkUpdate) => {
      need('write_products');
      known(update.productId);
      const { changed, userErrors } = updateVariants(state, update);
      const product = state.products.get(update.productId);
      return {
        product: product ? productView(state, product) : null,
        productVariants: changed.map((variant) => variantView(state, variant)),
        userErrors,
      };
    },
    productSet: ({ input }: { input: ProductSet }) => {
      need('write_products');
      const { product, userErrors } = createProduct(state, input);
      return { product: product ? productView(state, product) : null, userErrors };
    },
  };
}

import { GraphQLError } from 'graphql';
import {
  type NewVariantInput,
  type ProductInput,
  type VariantUpdateInput,
  createProduct,
  createVariant,
  updateVariant,
} from './catalogue';
import { type ListOptions, listOf } from './list-query';
import type { ShopState, StoredOrder } from './state';
import { locationView, orderView, productView, variantView } from './views';

/** Who asks: nobody yet, or somebody signed in; signing in hands out a token. */
export interface Visit {
  readonly signedIn: boolean;
  signIn(username: string, password: string): boolean;
}

type List = { readonly options?: ListOptions | null };

/** The functions behind the Admin API's queries and mutations. */
export function adminResolvers(state: ShopState) {
  const shelf = (options?: ListOptions | null) => {
    const { items, totalItems } = listOf(state.variants.values(), options, fieldOf);
    return { items: items.map((variant) => variantView(state, variant)), totalItems };
  };
  const inside = <Args, Result>(work: (args: Args) => Result) => {
    return (args: Args, visit: Visit): Result => {
      if (!visit.signedIn) throw forbidden();
      return work(args);
    };
  };
  return {
    activeChannel: inside(() => ({
      id: '1',
      code: '__default_channel__',
      token: 'practice',
      defaultLanguageCode: 'pl',
      defaultCurrencyCode: state.currency,
      availableCurrencyCodes: [state.currency],
      pricesIncludeTax: true,
    })),
    globalSettings: inside(() => ({ id: '1', trackInventory: true, outOfStockThreshold: 0 })),
    stockLocations: inside(({ options }: List) => listOf([locationView()], options, fieldOf)),
    taxCategories: inside(({ options }: List) =>
      listOf([{ id: '1', name: 'VAT 23%', isDefault: true }], options, fieldOf),
    ),
    products: inside(({ options }: List) => {
      const { items, totalItems } = listOf(state.products.values(), options, fieldOf);
      return { items: items.map((product) => productView(state, product)), totalItems };
    }),
    productVariants: inside(({ options }: List) => shelf(options)),
    orders: inside(({ options }: List) => {
      const { items, totalItems } = listOf(state.orders.values(), options, orderFieldOf);
      return { items: items.map((order) => orderView(state, order)), totalItems };
    }),
    login: ({ username, password }: { username: string; password: string }, visit: Visit) =>
      visit.signIn(username, password)
        ? { __typename: 'CurrentUser', id: '1', identifier: username }
        : {
            __typename: 'InvalidCredentialsError',
            errorCode: 'INVALID_CREDENTIALS_ERROR',
            message: 'The provided credentials are invalid',
            authenticationError: '',
          },
    createProduct: inside(({ input }: { input: ProductInput }) =>
      productView(
        state,
        state.whole(() => createProduct(state, input)),
      ),
    ),
    createProductVariants: inside(({ input }: { input: readonly NewVariantInput[] }) =>
      state.whole(() => input.map((one) => createVariant(state, one))).map((variant) => variantView(state, variant)),
    ),
    updateProductVariants: inside(({ input }: { input: readonly VariantUpdateInput[] }) => {
      const changed = state.whole(() => new Set(input.map((one) => updateVariant(state, one))));
      return [...changed].map((variant) => variantView(state, variant));
    }),
  };
}

function fieldOf(row: object, name: string): string | number | boolean {
  const value: unknown = Object.entries(row).find(([key]) => key === name)?.[1];
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value);
}

function orderFieldOf(order: StoredOrder, name: string): string | number | boolean {
  if (name === 'active') return false;
  return fieldOf(order, name === 'orderPlacedAt' ? 'placedAt' : name);
}

function forbidden(): GraphQLError {
  return new GraphQLError('You are not currently authorized to perform this action', {
    extensions: { code: 'FORBIDDEN' },
  });
}

import { GraphQLError, GraphQLScalarType, type GraphQLSchema, Kind, buildSchema } from 'graphql';

/**
 * The part of Vendure 3.7's Admin API that a stock-and-price program needs, with the published names, types and nullability.
 * Fields nobody here asks for are left out; nothing is added.
 */
const PUBLISHED = `
  scalar DateTime
  scalar Money
  enum CurrencyCode { CZK EUR GBP HUF NOK PLN RON SEK UAH USD }
  enum LanguageCode { cs de en fr pl sk uk }
  enum GlobalFlag { TRUE FALSE INHERIT }
  enum SortOrder { ASC DESC }
  enum ErrorCode { INVALID_CREDENTIALS_ERROR UNKNOWN_ERROR }

  interface ErrorResult { errorCode: ErrorCode! message: String! }

  type CurrentUser { id: ID! identifier: String! }
  type InvalidCredentialsError implements ErrorResult { errorCode: ErrorCode! message: String! authenticationError: String! }
  union NativeAuthenticationResult = CurrentUser | InvalidCredentialsError

  type Channel {
    id: ID! code: String! token: String!
    defaultLanguageCode: LanguageCode!
    defaultCurrencyCode: CurrencyCode! availableCurrencyCodes: [CurrencyCode!]!
    pricesIncludeTax: Boolean!
  }
  type GlobalSettings { id: ID! trackInventory: Boolean! outOfStockThreshold: Int! }
  type StockLocation { id: ID! createdAt: DateTime! updatedAt: DateTime! name: String! description: String! }
  type StockLocationList { items: [StockLocation!]! totalItems: Int! }
  type TaxCategory { id: ID! name: String! isDefault: Boolean! }
  type TaxCategoryList { items: [TaxCategory!]! totalItems: Int! }

  type StockLevel { id: ID! stockLocationId: ID! stockOnHand: Int! stockAllocated: Int! stockLocation: StockLocation! }
  type ProductVariantPrice { currencyCode: CurrencyCode! price: Money! }
  type ProductVariant {
    id: ID! createdAt: DateTime! updatedAt: DateTime!
    productId: ID! sku: String! name: String! enabled: Boolean!
    price: Money! priceWithTax: Money! currencyCode: CurrencyCode! prices: [ProductVariantPrice!]!
    trackInventory: GlobalFlag! stockLevels: [StockLevel!]!
  }
  type ProductVariantList { items: [ProductVariant!]! totalItems: Int! }
  type Product { id: ID! name: String! slug: String! enabled: Boolean! variants: [ProductVariant!]! }
  type ProductList { items: [Product!]! totalItems: Int! }

  type OrderLine {
    id: ID! productVariant: ProductVariant! quantity: Int! orderPlacedQuantity: Int!
    unitPriceWithTax: Money! linePriceWithTax: Money! taxRate: Float!
  }
  type Order {
    id: ID! createdAt: DateTime! updatedAt: DateTime! orderPlacedAt: DateTime
    code: String! state: String! active: Boolean! currencyCode: CurrencyCode! totalWithTax: Money! lines: [OrderLine!]!
  }
  type OrderList { items: [Order!]! totalItems: Int! }

  input StringOperators { eq: String notEq: String contains: String in: [String!] notIn: [String!] }
  input IDOperators { eq: String notEq: String in: [String!] notIn: [String!] }
  input BooleanOperators { eq: Boolean }
  input DateOperators { eq: DateTime before: DateTime after: DateTime }

  input ProductVariantFilterParameter { id: IDOperators sku: StringOperators name: StringOperators enabled: BooleanOperators updatedAt: DateOperators }
  input ProductVariantSortParameter { id: SortOrder sku: SortOrder name: SortOrder updatedAt: SortOrder }
  input ProductVariantListOptions { skip: Int take: Int sort: ProductVariantSortParameter filter: ProductVariantFilterParameter }
  input ProductFilterParameter { id: IDOperators slug: StringOperators name: StringOperators }
  input ProductSortParameter { id: SortOrder name: SortOrder slug: SortOrder }
  input ProductListOptions { skip: Int take: Int sort: ProductSortParameter filter: ProductFilterParameter }
  input OrderFilterParameter { id: IDOperators code: StringOperators state: StringOperators active: BooleanOperators updatedAt: DateOperators }
  input OrderSortParameter { id: SortOrder code: SortOrder updatedAt: SortOrder orderPlacedAt: SortOrder }
  input OrderListOptions { skip: Int take: Int sort: OrderSortParameter filter: OrderFilterParameter }
  input StockLocationSortParameter { id: SortOrder createdAt: SortOrder name: SortOrder }
  input StockLocationListOptions { skip: Int take: Int sort: StockLocationSortParameter }
  input TaxCategorySortParameter { id: SortOrder name: SortOrder }
  input TaxCategoryListOptions { skip: Int take: Int sort: TaxCategorySortParameter }

  input ProductTranslationInput { id: ID languageCode: LanguageCode! name: String slug: String description: String }
  input CreateProductInput { enabled: Boolean translations: [ProductTranslationInput!]! }
  input ProductVariantTranslationInput { id: ID languageCode: LanguageCode! name: String }
  input StockLevelInput { stockLocationId: ID! stockOnHand: Int! }
  input CreateProductVariantPriceInput { currencyCode: CurrencyCode! price: Money! }
  input UpdateProductVariantPriceInput { currencyCode: CurrencyCode! price: Money! delete: Boolean }
  input CreateProductVariantInput {
    productId: ID! enabled: Boolean translations: [ProductVariantTranslationInput!]! sku: String!
    price: Money prices: [CreateProductVariantPriceInput] taxCategoryId: ID
    stockOnHand: Int stockLevels: [StockLevelInput!] trackInventory: GlobalFlag
  }
  input UpdateProductVariantInput {
    id: ID! enabled: Boolean translations: [ProductVariantTranslationInput!] sku: String
    price: Money prices: [UpdateProductVariantPriceInput!] taxCategoryId: ID
    stockOnHand: Int stockLevels: [StockLevelInput!] trackInventory: GlobalFlag
  }

  type Query {
    activeChannel: Channel!
    globalSettings: GlobalSettings!
    stockLocations(options: StockLocationListOptions): StockLocationList!
    taxCategories(options: TaxCategoryListOptions): TaxCategoryList!
    products(options: ProductListOptions): ProductList!
    productVariants(options: ProductVariantListOptions, productId: ID): ProductVariantList!
    orders(options: OrderListOptions): OrderList!
  }
  type Mutation {
    login(username: String!, password: String!, rememberMe: Boolean): NativeAuthenticationResult!
    createProduct(input: CreateProductInput!): Product!
    createProductVariants(input: [CreateProductVariantInput!]!): [ProductVariant]!
    updateProductVariants(input: [UpdateProductVariantInput!]!): [ProductVariant]!
  }`;

/** Integer minor units in name only: the real scalar takes 10.5 and keeps it, and so does this one. */
const money = {
  parseValue: (value: unknown): number => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new GraphQLError('Money must be a number');
    return value;
  },
};

const dateTime = {
  parseValue: (value: unknown): string => {
    const at = typeof value === 'string' ? Date.parse(value) : Number.NaN;
    if (Number.isNaN(at)) throw new GraphQLError('DateTime must be an ISO 8601 moment');
    return new Date(at).toISOString();
  },
};

export function adminSchema(): GraphQLSchema {
  const schema = buildSchema(PUBLISHED);
  for (const [name, { parseValue }] of Object.entries({ Money: money, DateTime: dateTime })) {
    const scalar = schema.getType(name);
    if (!(scalar instanceof GraphQLScalarType)) continue;
    scalar.parseValue = parseValue;
    scalar.parseLiteral = (node) =>
      parseValue(
        node.kind === Kind.INT || node.kind === Kind.FLOAT
          ? Number(node.value)
          : node.kind === Kind.STRING
            ? node.value
            : null,
      );
  }
  return schema;
}

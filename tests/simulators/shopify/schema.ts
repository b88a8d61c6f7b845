import { GraphQLError, GraphQLScalarType, type GraphQLSchema, Kind, buildSchema } from 'graphql';

/**
 * The part of Shopify's Admin API 2026-10 that a stock-and-price program needs, written by hand from the reference pages:
 * published names, types and nullability. Fields nobody here asks for are left out; nothing is added.
 */
const PUBLISHED = `
  directive @idempotent(key: String!) on FIELD

  scalar DateTime
  scalar Decimal
  scalar Money
  enum CurrencyCode { CZK EUR GBP PLN USD }
  enum ProductStatus { ACTIVE ARCHIVED DRAFT }
  enum ProductVariantInventoryPolicy { CONTINUE DENY }
  enum ProductVariantSortKeys { ID INVENTORY_QUANTITY NAME RELEVANCE SKU TITLE }
  enum OrderSortKeys { CREATED_AT ID ORDER_NUMBER PROCESSED_AT UPDATED_AT }

  interface Node { id: ID! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }

  type Shop { id: ID! name: String! currencyCode: CurrencyCode! taxesIncluded: Boolean! myshopifyDomain: String! }
  type Location implements Node { id: ID! name: String! isActive: Boolean! createdAt: DateTime! }
  type LocationConnection { nodes: [Location!]! pageInfo: PageInfo! }

  type InventoryQuantity { name: String! quantity: Int! }
  type InventoryLevel implements Node { id: ID! location: Location! quantities(names: [String!]!): [InventoryQuantity!]! }
  type InventoryItem implements Node { id: ID! sku: String tracked: Boolean! inventoryLevel(locationId: ID!): InventoryLevel }
  type ProductVariant implements Node {
    id: ID! sku: String barcode: String displayName: String! title: String!
    price: Money! compareAtPrice: Money inventoryPolicy: ProductVariantInventoryPolicy!
    product: Product! inventoryItem: InventoryItem!
  }
  type ProductVariantConnection { nodes: [ProductVariant!]! pageInfo: PageInfo! }
  type Product implements Node {
    id: ID! title: String! handle: String! status: ProductStatus!
    variants(first: Int, after: String): ProductVariantConnection!
  }

  type MoneyV2 { amount: Decimal! currencyCode: CurrencyCode! }
  type MoneyBag { shopMoney: MoneyV2! }
  type LineItem implements Node {
    id: ID! sku: String name: String! quantity: Int! currentQuantity: Int! originalUnitPriceSet: MoneyBag!
  }
  type LineItemConnection { nodes: [LineItem!]! pageInfo: PageInfo! }
  type Order implements Node {
    id: ID! name: String! createdAt: DateTime! updatedAt: DateTime! cancelledAt: DateTime
    currentTotalPriceSet: MoneyBag! totalPriceSet: MoneyBag!
    lineItems(first: Int, after: String): LineItemConnection!
  }
  type OrderConnection { nodes: [Order!]! pageInfo: PageInfo! }

  enum InventorySetQuantitiesUserErrorCode {
    CHANGE_FROM_QUANTITY_STALE COMPARE_QUANTITY_REQUIRED COMPARE_QUANTITY_STALE IDEMPOTENCY_CONCURRENT_REQUEST
    IDEMPOTENCY_KEY_PARAMETER_MISMATCH IDEMPOTENCY_PREVIOUS_ATTEMPT_FAILED INVALID_INVENTORY_ITEM INVALID_LOCATION
    INVALID_NAME INVALID_QUANTITY_NEGATIVE INVALID_QUANTITY_TOO_HIGH INVALID_QUANTITY_TOO_LOW INVALID_REASON
    INVALID_REFERENCE_DOCUMENT ITEM_NOT_STOCKED_AT_LOCATION NO_DUPLICATE_INVENTORY_ITEM_ID_GROUP_ID_PAIR
    NON_MUTABLE_INVENTORY_ITEM
  }
  type InventorySetQuantitiesUserError { code: InventorySetQuantitiesUserErrorCode field: [String!] message: String! }
  type InventoryAdjustmentGroup { id: ID! reason: String! }
  type InventorySetQuantitiesPayload {
    inventoryAdjustmentGroup: InventoryAdjustmentGroup userErrors: [InventorySetQuantitiesUserError!]!
  }
  input InventoryQuantityInput { inventoryItemId: ID! locationId: ID! quantity: Int! changeFromQuantity: Int }
  input InventorySetQuantitiesInput {
    name: String! reason: String! referenceDocumentUri: String quantities: [InventoryQuantityInput!]!
  }

  enum ProductVariantsBulkUpdateUserErrorCode {
    CANNOT_SPECIFY_BOTH GREATER_THAN_OR_EQUAL_TO INVALID_INPUT NEGATIVE_PRICE_VALUE PRODUCT_DOES_NOT_EXIST
    PRODUCT_SUSPENDED PRODUCT_VARIANT_DOES_NOT_EXIST PRODUCT_VARIANT_ID_MISSING
  }
  type ProductVariantsBulkUpdateUserError { code: ProductVariantsBulkUpdateUserErrorCode field: [String!] message: String! }
  type ProductVariantsBulkUpdatePayload {
    product: Product productVariants: [ProductVariant!] userErrors: [ProductVariantsBulkUpdateUserError!]!
  }
  input InventoryItemInput { tracked: Boolean sku: String requiresShipping: Boolean }
  input VariantOptionValueInput { id: ID name: String optionId: ID optionName: String }
  input ProductVariantsBulkInput {
    id: ID price: Money compareAtPrice: Money barcode: String inventoryItem: InventoryItemInput
    inventoryPolicy: ProductVariantInventoryPolicy optionValues: [VariantOptionValueInput!] taxable: Boolean
  }

  enum ProductSetUserErrorCode {
    GENERIC_ERROR HANDLE_NOT_UNIQUE INVALID_INPUT INVALID_VARIANT INVENTORY_QUANTITIES_LIMIT_EXCEEDED MISSING_FIELD_REQUIRED
    NOT_FOUND OPTION_VALUES_MISSING PRODUCT_OPTIONS_INPUT_MISSING VARIANTS_INPUT_MISSING
  }
  type ProductSetUserError { code: ProductSetUserErrorCode field: [String!] message: String! }
  type ProductSetPayload { product: Product userErrors: [ProductSetUserError!]! }
  input ProductSetInventoryInput { locationId: ID! name: String! quantity: Int! }
  input OptionValueSetInput { id: ID name: String }
  input OptionSetInput { id: ID name: String position: Int values: [OptionValueSetInput!] }
  input ProductVariantSetInput {
    id: ID optionValues: [VariantOptionValueInput!]! sku: String barcode: String price: Money compareAtPrice: Money
    inventoryItem: InventoryItemInput inventoryPolicy: ProductVariantInventoryPolicy
    inventoryQuantities: [ProductSetInventoryInput!] position: Int taxable: Boolean
  }
  input ProductSetInput {
    id: ID title: String handle: String status: ProductStatus productType: String vendor: String tags: [String!]
    productOptions: [OptionSetInput!] variants: [ProductVariantSetInput!]
  }
  input ProductIdentifierInput { id: ID handle: String }

  type Query {
    shop: Shop!
    locations(first: Int, after: String, includeInactive: Boolean): LocationConnection!
    nodes(ids: [ID!]!): [Node]!
    productVariants(first: Int, after: String, query: String, sortKey: ProductVariantSortKeys): ProductVariantConnection!
    productByIdentifier(identifier: ProductIdentifierInput!): Product
    orders(first: Int, after: String, query: String, sortKey: OrderSortKeys): OrderConnection!
    order(id: ID!): Order
  }
  type Mutation {
    inventorySetQuantities(input: InventorySetQuantitiesInput!): InventorySetQuantitiesPayload
    productVariantsBulkUpdate(
      productId: ID! variants: [ProductVariantsBulkInput!]! allowPartialUpdates: Boolean
    ): ProductVariantsBulkUpdatePayload
    productSet(synchronous: Boolean, input: ProductSetInput!): ProductSetPayload
  }`;

/** Amounts are decimal text on the wire; a number is not taken. */
function decimalText(value: unknown): string {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  throw new GraphQLError(`Variable was provided invalid value: ${JSON.stringify(value)} is not a Money`);
}

export function shopifySchema(): GraphQLSchema {
  const schema = buildSchema(PUBLISHED);
  const money = schema.getType('Money');
  if (money instanceof GraphQLScalarType) {
    money.parseValue = decimalText;
    money.parseLiteral = (node) => decimalText(node.kind === Kind.STRING ? node.value : null);
  }
  return schema;
}

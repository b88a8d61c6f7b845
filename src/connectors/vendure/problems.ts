import type { ChannelProblem } from '../../core/channels';
import { channelProblem } from '../http';

/** What the server said about a query that reached it in good order. */
export interface GraphqlError {
  readonly code: string | null;
  readonly message: string;
}

/**
 * The problem behind an error that belongs to the given listing or, without one, to the whole call. An error without a
 * code is a fault inside the server (a lost database, a broken plug-in): worth another try, never a verdict on a listing.
 * What belongs to a whole call and will not pass by itself is of class `auth`: the channel waits for a person.
 */
export function problemFromError(
  { code, message }: GraphqlError,
  item: { readonly sku: string } | null,
): ChannelProblem {
  switch (code ?? '') {
    case 'ENTITY_NOT_FOUND':
      if (item) return channelProblem('vendure_listing_gone', 'gone', { sku: item.sku });
      return channelProblem('vendure_failed', 'transient', { message });
    case 'USER_INPUT_ERROR':
    case 'BAD_USER_INPUT':
      if (item) return channelProblem('vendure_value_refused', 'validation', { sku: item.sku, message });
      return channelProblem('vendure_call_refused', 'auth', { message });
    case 'GRAPHQL_VALIDATION_FAILED':
    case 'GRAPHQL_PARSE_FAILED':
      return channelProblem('vendure_version_differs', 'auth', { message });
    case 'CHANNEL_NOT_FOUND':
      return channelProblem('vendure_channel_token_unknown', 'auth');
    default:
      return channelProblem('vendure_failed', 'transient', { message });
  }
}

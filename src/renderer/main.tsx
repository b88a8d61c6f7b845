import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { createQueries } from './app/queries';
import { router } from './app/router';
import { api } from './client/api';
import { shareStyleNonce } from './client/style-nonce';
import { opening } from './language/opening';
import { openTexts } from './language/texts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const place = createRoot(root);
const queries = createQueries();
shareStyleNonce();
// Nothing shows without these: they are asked for while the words are still coming.
void queries.prefetchQuery(api.session.who.queryOptions({ input: {}, staleTime: Infinity }));
void queries.prefetchQuery(api.master.status.queryOptions({ input: {} }));
void router.load();
// The router listens once it is mounted, which may be long after its first load began, and does not look again then: an
// address that changes before that is followed here, as long as nobody else listens.
router.history.subscribe(() => {
  if (router.history.subscribers.size === 1) void router.load();
});
void opening.then(openTexts).then((texts) =>
  place.render(
    <StrictMode>
      <App texts={texts} queries={queries} />
    </StrictMode>,
  ),
);

import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './app/tokens.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { shareStyleNonce } from './client/style-nonce';
import { openTexts } from './language/texts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const place = createRoot(root);
shareStyleNonce();
void openTexts().then((texts) =>
  place.render(
    <StrictMode>
      <App texts={texts} />
    </StrictMode>,
  ),
);

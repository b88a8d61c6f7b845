import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from '../language';
import type { Texts } from '../language/texts';
import { SignedIn } from '../access/signed-in';
import { router } from './router';
import { styleNonce } from '../client/style-nonce';
import { cssVariables, theme } from './theme';

export function App({ texts, queries }: { texts: Texts; queries: QueryClient }) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <LanguageProvider texts={texts}>
        <QueryClientProvider client={queries}>
          <Notifications position="bottom-right" limit={4} autoClose={7000} />
          <SignedIn>
            <RouterProvider router={router} />
          </SignedIn>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

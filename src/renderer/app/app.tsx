import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { LanguageProvider } from '../language';
import type { Texts } from '../language/texts';
import { SignedIn } from '../access/signed-in';
import { Notices } from '../notices/notices';
import { router } from './router';
import { styleNonce } from '../client/style-nonce';
import { cssVariables, theme } from './theme';

interface Props {
  readonly texts: Texts;
  readonly queries: QueryClient;
}

export function App({ texts, queries }: Props) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <LanguageProvider texts={texts}>
        <QueryClientProvider client={queries}>
          <Notices />
          <SignedIn>
            <RouterProvider router={router} />
          </SignedIn>
        </QueryClientProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}

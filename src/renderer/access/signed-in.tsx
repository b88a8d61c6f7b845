import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api } from '../client/api';
import { useSignInNeeded } from '../client/sign-in';
import { SignIn } from './sign-in';
import { SignInAgain } from './sign-in-again';

/**
 * Shows the console to whoever may see it. Who comes from another device signs in first; when a session ends in the
 * middle of work, the sign-in lies over the screen, which keeps everything that was typed.
 */
export function SignedIn({ children }: { children: ReactNode }) {
  const who = useQuery(api.session.who.queryOptions({ input: {}, staleTime: Infinity }));
  const needed = useSignInNeeded();
  if (who.data === undefined && needed) return <SignIn />;
  if (who.isPending) return null;
  return (
    <>
      {children}
      {needed && who.data !== undefined && <SignInAgain who={who.data} />}
    </>
  );
}

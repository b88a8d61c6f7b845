import type { ConnectorContext } from '../../core/channels';

/** Where an account lives. Applications, tokens and data of the sandbox are its own. */
export interface Hosts {
  readonly api: URL;
  /** Ends in a slash; `device` and `token` are below it. */
  readonly auth: URL;
}

const HOSTS: Readonly<Record<string, { readonly api: string; readonly auth: string }>> = {
  production: { api: 'https://api.allegro.pl/', auth: 'https://allegro.pl/auth/oauth/' },
  sandbox: {
    api: 'https://api.allegro.pl.allegrosandbox.pl/',
    auth: 'https://allegro.pl.allegrosandbox.pl/auth/oauth/',
  },
};

/** The environment that was chosen; `url` and `authUrl` stand in for it where Allegro is reached through something else. */
export function hostsOf(settings: ConnectorContext['settings']): Hosts {
  const known = HOSTS[settings['environment'] ?? ''] ?? HOSTS['production']!;
  return {
    api: folder(settings['url'] || known.api, known.api),
    auth: folder(settings['authUrl'] || known.auth, known.auth),
  };
}

function folder(typed: string, otherwise: string): URL {
  const text = URL.canParse(typed) ? typed : otherwise;
  return new URL(text.endsWith('/') ? text : `${text}/`);
}

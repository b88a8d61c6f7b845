/** Screens of the console that have help, as the router writes their addresses. */
export const HELP_ROUTES = [
  '/',
  '/products',
  '/products/$sku',
  '/products/edit',
  '/prices',
  '/prices/rules',
  '/prices/promotions',
  '/prices/parity',
  '/imports',
  '/imports/new',
  '/imports/$id',
  '/deliveries',
  '/deliveries/receive',
  '/deliveries/expect',
  '/deliveries/$id',
  '/warehouse/count',
  '/warehouse/transfer',
  '/warehouse/labels',
  '/changes',
  '/sales',
  '/channels',
  '/channels/$name',
  '/waitlist',
  '/settings',
  '/activity',
] as const;

export type HelpRoute = (typeof HELP_ROUTES)[number];

/** Addresses without parameters: only these can be linked to. */
export type HelpLink = Exclude<HelpRoute, `${string}$${string}`>;

/** Help for one screen: short sentences, as one would say them to somebody at the next desk. */
export interface HelpTopic {
  readonly title: string;
  readonly purpose: string;
  /** The three things people come here to do, each where it is done. */
  readonly tasks: readonly { readonly text: string; readonly to?: HelpLink }[];
  readonly words: readonly GlossaryWord[];
  /** What can go wrong, and what then. */
  readonly troubles: readonly { readonly what: string; readonly then: string }[];
  readonly related: readonly HelpLink[];
}

export type GlossaryWord =
  | 'product'
  | 'location'
  | 'movement'
  | 'priceList'
  | 'source'
  | 'importRun'
  | 'channel'
  | 'listing'
  | 'offer'
  | 'rule'
  | 'waitlist'
  | 'brake'
  | 'drift'
  | 'backup';

export interface HelpTexts {
  readonly topics: Readonly<Record<HelpRoute, HelpTopic>>;
  readonly glossary: Readonly<Record<GlossaryWord, { readonly word: string; readonly meaning: string }>>;
}

/** The topic an address belongs to: the longest that begins it, `/imports/7` is `/imports/$id`. */
export function routeOf(path: string): HelpRoute {
  const parts = path.split('/').filter((part) => part !== '');
  const fits = (route: HelpRoute) => {
    const wanted = route.split('/').filter((part) => part !== '');
    return wanted.length === parts.length && wanted.every((part, i) => part.startsWith('$') || part === parts[i]);
  };
  return HELP_ROUTES.find((route) => !route.includes('$') && fits(route)) ?? HELP_ROUTES.find(fits) ?? '/';
}

export interface HelpEntry {
  readonly route: HelpRoute;
  readonly title: string;
  readonly text: string;
}

/** Every topic as one line to be searched, also by the command palette. */
export function helpEntries({ topics, glossary }: HelpTexts): HelpEntry[] {
  return HELP_ROUTES.map((route) => {
    const { title, purpose, tasks, words, troubles } = topics[route];
    const said = [
      purpose,
      ...tasks.map((task) => task.text),
      ...words.map((word) => glossary[word].word),
      ...troubles.flatMap(({ what, then }) => [what, then]),
    ];
    return { route, title, text: said.join(' ') };
  });
}

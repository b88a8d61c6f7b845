/** The rule on the form; without a channel the list is shown. */
export interface RulesSearch {
  readonly channel?: string;
  readonly category?: string;
}

export function readRulesSearch(search: Record<string, unknown>): RulesSearch {
  const text = (name: string) => {
    const value = search[name];
    return (typeof value === 'string' || typeof value === 'number') && value !== '' ? { [name]: String(value) } : {};
  };
  const channel = text('channel');
  return 'channel' in channel ? { ...channel, ...text('category') } : {};
}

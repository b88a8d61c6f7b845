/** Of the headings and first cells of a file, of which every step of understanding it asks again. */
const MOST = 500;

/**
 * What `of` says of a text, remembered for as long as one file is looked at: `of` must say the same whenever it is asked,
 * and what it says must not be changed by anybody.
 */
export function remembered<T>(of: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    const found = of(text);
    // All at once: which of them is asked about again nobody knows, and a text may keep a larger one in memory.
    if (known.size >= MOST) known.clear();
    known.set(text, found);
    return found;
  };
}

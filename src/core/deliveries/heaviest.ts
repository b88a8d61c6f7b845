/**
 * The greatest sum of weights of which no two are adjacent. `near` is symmetric; nobody is near himself. Papers of one
 * delivery are mostly stars (an invoice over its notes), which fall apart from their ends; only where every paper is linked
 * with two others is one of them tried both ways.
 */
export function heaviest<T>(weights: ReadonlyMap<T, number>, near: (item: T) => Iterable<T>): number {
  const left = new Map(weights);
  const beside = (item: T) => [...near(item)].filter((other) => left.has(other));
  const degrees = new Map([...left.keys()].map((item) => [item, beside(item).length]));
  const ends = [...left.keys()].filter((item) => (degrees.get(item) ?? 0) < 2);
  const remove = (item: T) => {
    left.delete(item);
    for (const other of beside(item)) {
      const degree = (degrees.get(other) ?? 0) - 1;
      degrees.set(other, degree);
      if (degree < 2) ends.push(other);
    }
  };
  let sum = 0;
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const weight = left.get(end);
    if (weight === undefined) continue;
    // Either it or its only neighbour: to take the neighbour instead brings just what that has more.
    const [other] = beside(end);
    sum += weight;
    remove(end);
    if (other === undefined) continue;
    const more = (left.get(other) ?? 0) - weight;
    if (more > 0) left.set(other, more);
    else remove(other);
  }
  let busiest: T | undefined;
  for (const item of left.keys())
    if (busiest === undefined || (degrees.get(item) ?? 0) > (degrees.get(busiest) ?? 0)) busiest = item;
  if (busiest === undefined) return sum;
  const weight = left.get(busiest) ?? 0;
  const rest = new Map(left);
  rest.delete(busiest);
  const apart = new Map(rest);
  for (const other of near(busiest)) apart.delete(other);
  return sum + Math.max(heaviest(rest, near), weight + heaviest(apart, near));
}

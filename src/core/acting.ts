import { actingAs } from './actor';
import type { Operations } from './services';

type Operation = (input: unknown, call: { readonly actor: string }) => unknown;
type Areas = Readonly<Record<string, Readonly<Record<string, Operation>>>>;

/** The same operations, each carried out in the name of its caller. */
export function inTheNameOfCallers(operations: Operations): Operations {
  const named = Object.entries(operations as unknown as Areas).map(([area, names]): [string, Areas[string]] => [
    area,
    Object.fromEntries(
      Object.entries(names).map(([name, operation]) => [
        name,
        (input: unknown, call: { readonly actor: string }) => actingAs(call.actor, () => operation(input, call)),
      ]),
    ),
  ]);
  const areas: Areas = Object.fromEntries(named);
  return areas as unknown as Operations;
}

import type { Profile } from '../../../imports';

/** Whether two ways of reading a file cut it into different cells: what a person wrote into cells of one says nothing of the other. */
export function cutsOtherwise(one: Profile, other: Profile): boolean {
  const cut = ({ format, part, encoding, delimiter, quote, headerLine, columns }: Profile) =>
    JSON.stringify([format, part, encoding, delimiter, quote, headerLine, columns.length]);
  return cut(one) !== cut(other);
}

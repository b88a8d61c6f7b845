import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../client/api';
import { useSay } from '../parts/use-say';
import { productOf, type Scanned, withScan } from './scanned';

const FOUND = 10;

export interface ScannedLines {
  readonly lines: readonly Scanned[];
  /** Codes the master is being asked about. */
  readonly asked: ReadonlySet<string>;
  readonly scan: (code: string, quantity: number) => void;
  readonly setQuantity: (code: string, quantity: number) => void;
  readonly remove: (code: string) => void;
}

/** The lines of one receipt, as they are scanned; a scanner is never kept waiting for the name of what it scanned. */
export function useScanned(): ScannedLines {
  const queries = useQueryClient();
  const say = useSay();
  const [lines, setLines] = useState<readonly Scanned[]>([]);
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const lookUp = async (code: string) => {
    setAsked((before) => new Set([...before, code]));
    try {
      const input = { search: code, limit: FOUND };
      const { items } = await queries.fetchQuery(api.products.list.queryOptions({ input }));
      const product = productOf(code, items);
      if (product === null) return;
      const { sku, name } = product;
      setLines((before) => before.map((line) => (line.code === code ? { ...line, sku, name } : line)));
    } catch (error) {
      say.fault(error instanceof Error ? error : new Error(String(error)));
    } finally {
      setAsked((before) => new Set([...before].filter((one) => one !== code)));
    }
  };
  return {
    lines,
    asked,
    scan(code, quantity) {
      const isNew = !lines.some((line) => line.code === code);
      setLines((before) => withScan(before, code, quantity));
      if (isNew) void lookUp(code);
    },
    setQuantity: (code, quantity) =>
      setLines((before) => before.map((line) => (line.code === code ? { ...line, quantity } : line))),
    remove: (code) => setLines((before) => before.filter((line) => line.code !== code)),
  };
}

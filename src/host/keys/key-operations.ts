import { isAbsolute } from 'node:path';
import type { Call } from '../../core';
import type { KeyView, ProblemView } from '../../contract';
import { writeKeyFile } from './key-files';
import type { OpenedKey } from './key-guard';

type Exported = { ok: true; value: { file: string } } | { ok: false; problem: ProblemView };

/** What may be asked about the key of a data folder; the key itself never goes over a wire. */
export interface KeyOperations {
  show(input: unknown, call: Call): Promise<KeyView>;
  /** Problems: key_export_elsewhere (only callers on this PC may), key_export_exists, key_export_failed. */
  export(input: { file: string }, call: Call): Promise<Exported>;
}

export function keyOperations({ key, kept }: OpenedKey): KeyOperations {
  return {
    show: async () => ({ kept }),
    async export({ file }, call) {
      if (!call.mayReadPaths || !isAbsolute(file)) return refuse('key_export_elsewhere', {});
      try {
        await writeKeyFile(file, key);
        return { ok: true, value: { file } };
      } catch (cause) {
        if (!(cause instanceof Error && 'code' in cause)) throw cause;
        if (cause.code === 'EEXIST') return refuse('key_export_exists', { file });
        return refuse('key_export_failed', { file, reason: String(cause.code) });
      }
    },
  };
}

const refuse = (code: string, facts: ProblemView['facts']): Exported => ({ ok: false, problem: { code, facts } });

import type { UseMutationOptions } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProblemView } from '../../contract';
import { useWords } from '../language';
import { useOperation } from '../parts/use-operation';
import { useSay } from '../parts/use-say';
import { printPaper } from './print-paper';
import { saveFile } from './save-file';

type Outcome = { ok: true; value: { file: File; count: number } } | { ok: false; problem: ProblemView };

/** What is to become of a paper: before the print dialog, or into a file. */
export type PaperUse = 'print' | 'save';

export interface Paper<Input> {
  readonly ask: (use: PaperUse, input: Input) => void;
  /** What is being made ready. */
  readonly pending: PaperUse | null;
}

/** A paper that the engine draws; one that cannot be printed here is saved, and it is said so. */
export function usePaper<Input>(options: UseMutationOptions<Outcome, Error, Input>): Paper<Input> {
  const { t } = useWords();
  const say = useSay();
  const [use, setUse] = useState<PaperUse>('print');
  const draw = useOperation(options);
  const deliver = async (wanted: PaperUse, file: File) => {
    const isPrinted = wanted === 'print' && (await printPaper(file));
    if (isPrinted) return;
    saveFile(file);
    say.done(t(wanted === 'print' ? 'warehouse.savedInstead' : 'warehouse.saved', { name: file.name }));
  };
  return {
    pending: draw.isPending ? use : null,
    ask(wanted, input) {
      setUse(wanted);
      draw.mutate(input, {
        onSuccess: (outcome) => {
          if (outcome.ok) deliver(wanted, outcome.value.file).catch((cause: unknown) => say.fault(asError(cause)));
        },
      });
    },
  };
}

const asError = (cause: unknown) => (cause instanceof Error ? cause : new Error(String(cause)));

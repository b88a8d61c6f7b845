import { ok, type Outcome } from '../../foundation';
import type { Operations, Services } from '../../services';
import { readSettings } from '../../settings';
import type { Language } from '../../../contract';
import { deliveryPaper } from './delivery-paper';
import { labelPages } from './label-pages';
import { labelsToPrint } from './labels-to-print';
import { paperWords } from './paper-words';
import type { PaperWords } from './paper-words';
import { postingPaper } from './posting-paper';
import type { PdfDefinition } from '../../printer-port';

interface Paper {
  readonly name: string;
  readonly definition: PdfDefinition;
  readonly count: number;
}

/** Papers to print: the core says what stands on them, the printer port makes the PDF. */
export function createDocumentOperations(services: Services): Operations['documents'] {
  const printed = async (
    asked: Language | undefined,
    compose: (words: PaperWords) => Promise<Outcome<Paper>>,
  ): Promise<Outcome<{ file: File; count: number }>> => {
    const language = asked ?? (await readSettings(services.database.read)).language;
    const paper = await compose(paperWords(language));
    if (!paper.ok) return paper;
    const { name, definition, count } = paper.value;
    const bytes = await services.printer.pdf(definition);
    return ok({ file: new File([bytes], name, { type: 'application/pdf' }), count });
  };
  return {
    labels: ({ language, ...asked }) =>
      printed(language, async (words) => {
        const labels = await labelsToPrint(services, asked);
        if (!labels.ok) return labels;
        const definition = await labelPages(labels.value, asked, words);
        return ok({ name: words.t('paper_file_labels'), definition, count: labels.value.length });
      }),
    delivery: ({ language, id }) => printed(language, (words) => deliveryPaper(services.database.read, id, words)),
    posting: ({ language, id }) => printed(language, (words) => postingPaper(services.database.read, id, words)),
  };
}

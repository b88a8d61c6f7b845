import type { FoundDocumentView } from '../../../contract';
import { ok } from '../../foundation';
import type { DocumentFacts } from '../../imports';
import type { Operations, Services } from '../../services';
import { saidOf } from './as-of';
import { takeFile, understandFile } from './read-file';
import { profileView } from './views';

/** A year of documents is nothing a person looks through before the plan. */
const SHOWN_DOCUMENTS = 50;

/** Looks at a file and says how it would be read; nothing is planned and nothing changes. */
export function inspect(services: Services): Operations['imports']['inspect'] {
  return async (input, call) => {
    const taken = await takeFile(services, input, call);
    if (!taken.ok) return taken;
    const understood = await understandFile(services, taken.value, {
      source: input.source ?? 'default',
      overrides: input.overrides,
      signal: call.signal,
    });
    if (!understood.ok) return understood;
    const { detection } = understood.value;
    const said = saidOf(detection, detection.profile, taken.value);
    return ok({
      asOf: said.from === 'mtime' ? null : said.at,
      profile: profileView(detection.profile),
      parts: [...detection.parts],
      documents: {
        items: detection.documents.slice(0, SHOWN_DOCUMENTS).map(documentView),
        total: detection.documents.length,
      },
      confidence: detection.confidence,
      certain: detection.certain,
      doubts: [...detection.doubts],
      preview: {
        raw: [...detection.preview.raw],
        rows: detection.preview.rows.map((row) => [...row]),
      },
    });
  };
}

function documentView({ type, kind, number, issuedAt, supplier, refusal }: DocumentFacts): FoundDocumentView {
  return { type, kind, number, issuedAt, supplier: supplier.name ?? supplier.taxId ?? supplier.gln, refusal };
}

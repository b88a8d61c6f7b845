import type { FileDocumentView, ImportReport } from '../../contract';
import type { Say } from '../say';

/** Of thousands nobody reads each; what needs a person is among the problems, whatever document it is of. */
const SHOWN_DOCUMENTS = 20;

/** What a file of deliveries brings: its documents, each with what becomes of its lines. */
export function deliveryFileText({ run, documents }: ImportReport, say: Say): string[] {
  const { counts } = run;
  const done = run.state === 'applied' || run.state === 'unchanged';
  const parts = [
    say.line(done ? 'cli_delivery_file_counts_done' : 'cli_delivery_file_counts', {
      lines: say.number(counts.rows),
      booked: say.number(counts.changed),
      unchanged: say.number(counts.unchanged),
      unknown: say.number(counts.suspicious),
      rejected: say.number(counts.rejected),
    }),
  ];
  const shown = documents.slice(0, SHOWN_DOCUMENTS);
  if (shown.length > 0) parts.push('', documentsTable(shown, say));
  if (documents.length > shown.length) {
    const inBooks = documents.some(({ refusal, repeats }) => refusal === null && !repeats) && run.state === 'applied';
    parts.push(
      say.line('cli_more', { count: documents.length - shown.length }),
      `  ${say.line(inBooks ? 'cli_documents_in_books' : 'cli_documents_in_json')}`,
    );
  }
  return parts;
}

function documentsTable(documents: readonly FileDocumentView[], say: Say): string {
  const columns = ['number', 'date', 'supplier', 'lines', 'booked_lines', 'unknown', 'short', 'over', 'remark'];
  return say.table(
    columns.map((name) => say.line(`cli_col_${name}`)),
    documents.map((document) => [
      numbered(document, say),
      document.issuedAt ?? '–',
      [document.supplier, document.taxId].filter(Boolean).join(', ') || '–',
      say.number(document.lines),
      say.number(document.booked),
      say.number(document.unknown),
      say.number(document.short),
      say.number(document.over),
      remark(document, say),
    ]),
  );
}

/** `PZ 7/2026`, `faktura FV 12/2026`; the table itself where it is no paper of its own. */
function numbered({ type, number }: FileDocumentView, say: Say): string {
  const called = say.name(`cli_document_type_${type}`, type);
  if (type === 'FILE') return number ?? called;
  return number?.startsWith(type) === true ? number : [called, number].filter(Boolean).join(' ');
}

function remark({ repeats, refusal, unexpected }: FileDocumentView, say: Say): string {
  if (refusal !== null) return say.line('cli_document_refused');
  if (repeats) return say.line('cli_document_repeats');
  return unexpected > 0 ? say.line('cli_document_unexpected', { count: unexpected }) : '';
}

import { type Problem, problem } from '../../../foundation';
import { type Segment, part, readSegments } from './segments';

/** A message, as far as it has been read. */
export interface Message {
  /** As UNH says: `DESADV`. What UNB says is often left over from another file. */
  readonly type: string;
  /** From UNH to before the first line. */
  readonly head: readonly Segment[];
  /** 1-based line of UNH. */
  readonly line: number;
  /** When its interchange was made up, by the sender's clock: `yyyy-mm-ddThh:mm`; null where UNB does not say. */
  readonly preparedAt: string | null;
  /** Who sends its interchange, as UNB says; empty where it does not. */
  readonly sender: string;
}

/** One LIN with everything that belongs to it. */
export interface Item {
  /** Counts the messages of the file from 0. */
  readonly message: number;
  readonly type: string;
  readonly lin: Segment;
  /** What follows LIN, in order. */
  readonly segments: readonly Segment[];
}

export interface MessageBatch {
  readonly items: readonly Item[];
  /** Only on the last batch: edifact_malformed, edifact_cut_off, edifact_out_of_order. */
  readonly failure: Problem | null;
}

/** A count that a trailer gives, against what there was. */
export interface Count {
  readonly segment: 'UNT' | 'UNZ' | 'CNT';
  readonly said: number;
  readonly found: number;
  /** Index of the message; null for UNZ. */
  readonly message: number | null;
  /** 1-based line. */
  readonly line: number;
}

/** Segments that end a line's own part; in other messages packing stands inside it. */
const ENDS_LINE: Readonly<Record<string, ReadonlySet<string>>> = {
  DESADV: new Set(['CPS', 'UNS', 'CNT']),
  PRICAT: new Set(['PGI', 'UNS', 'CNT']),
};
const ENDS_ANY_LINE: ReadonlySet<string> = new Set(['UNS', 'CNT']);

/** Follows the envelopes of a file and takes its messages apart into heads and lines; memory holds one line at a time. */
export class MessageReader {
  readonly messages: Message[] = [];
  /** Counts that do not agree. */
  readonly wrongCounts: Count[] = [];
  /** Trailers that leave only themselves out of their count, as some programs write them: nothing is missing. */
  readonly uncountedTrailers: (Count & { readonly message: number })[] = [];
  /** Messages whose CNT+2 agrees with their lines. */
  readonly linesConfirmed = new Set<number>();
  /** Whether there is an interchange around the messages, and whether it says that it is a test. */
  hasEnvelope = false;
  isTest = false;
  #inInterchange = false;
  #preparedAt: string | null = null;
  #sender = '';
  #messagesHere = 0;
  #groupsHere = 0;
  #head: Segment[] | null = null;
  #segments = 0;
  #lines = 0;
  #type = '';
  #item: { lin: Segment; segments: Segment[] } | null = null;
  #open = false;
  #items: Item[] = [];

  async *read(text: AsyncIterable<string>): AsyncGenerator<MessageBatch> {
    let last = 0;
    for await (const { segments, failure } of readSegments(text)) {
      for (const segment of segments) {
        last = segment.line;
        if (this.#take(segment)) continue;
        yield { items: this.#takeItems(), failure: problem('edifact_out_of_order', { tag: segment.tag, line: last }) };
        return;
      }
      if (failure !== null || this.#items.length > 0) yield { items: this.#takeItems(), failure };
      if (failure !== null) return;
    }
    const cutOff = this.#open || this.#inInterchange || this.messages.length === 0;
    yield { items: this.#takeItems(), failure: cutOff ? problem('edifact_cut_off', { line: last }) : null };
  }

  #takeItems(): Item[] {
    const items = this.#items;
    this.#items = [];
    return items;
  }

  /** False for a segment that cannot stand where it does. */
  #take(segment: Segment): boolean {
    switch (segment.tag) {
      case 'UNB':
        return this.#startInterchange(segment);
      case 'UNG':
        this.#groupsHere++;
        return !this.#open;
      case 'UNH':
        return this.#startMessage(segment);
      case 'UNT':
        return this.#endMessage(segment);
      case 'UNE':
        return !this.#open;
      case 'UNZ':
        return this.#endInterchange(segment);
      default:
        return this.#content(segment);
    }
  }

  #startInterchange(segment: Segment): boolean {
    if (this.#open || this.#inInterchange) return false;
    this.hasEnvelope = this.#inInterchange = true;
    this.#messagesHere = this.#groupsHere = 0;
    this.isTest ||= part(segment, 10) === '1';
    this.#preparedAt = preparedAt(part(segment, 3), part(segment, 3, 1));
    this.#sender = part(segment, 1);
    return true;
  }

  #endInterchange(segment: Segment): boolean {
    if (this.#open || !this.#inInterchange) return false;
    this.#inInterchange = false;
    const found = this.#groupsHere > 0 ? this.#groupsHere : this.#messagesHere;
    this.#compare('UNZ', part(segment, 0), found, null, segment.line);
    return true;
  }

  #startMessage(segment: Segment): boolean {
    if (this.#open) return false;
    this.#open = true;
    this.#messagesHere++;
    [this.#segments, this.#lines] = [1, 0];
    this.#type = part(segment, 1).toUpperCase();
    this.#head = [segment];
    this.messages.push({
      type: this.#type,
      head: this.#head,
      line: segment.line,
      preparedAt: this.#preparedAt,
      sender: this.#sender,
    });
    return true;
  }

  #endMessage(segment: Segment): boolean {
    if (!this.#open) return false;
    this.#closeItem();
    this.#open = false;
    const [message, found, line] = [this.messages.length - 1, this.#segments + 1, segment.line];
    const said = countOf(part(segment, 0));
    if (said === found - 1) this.uncountedTrailers.push({ segment: 'UNT', said, found, message, line });
    else this.#compare('UNT', part(segment, 0), found, message, line);
    return true;
  }

  #content(segment: Segment): boolean {
    if (!this.#open) return false;
    this.#segments++;
    if (segment.tag === 'LIN') {
      this.#closeItem();
      this.#head = null;
      this.#lines++;
      this.#item = { lin: segment, segments: [] };
      return true;
    }
    if ((ENDS_LINE[this.#type] ?? ENDS_ANY_LINE).has(segment.tag)) this.#closeItem();
    if (segment.tag === 'CNT' && part(segment, 0) === '2') this.#checkLines(segment);
    this.#item?.segments.push(segment);
    this.#head?.push(segment);
    return true;
  }

  #checkLines(segment: Segment): void {
    const message = this.messages.length - 1;
    if (this.#compare('CNT', part(segment, 0, 1), this.#lines, message, segment.line)) this.linesConfirmed.add(message);
  }

  #compare(tag: Count['segment'], written: string, found: number, message: number | null, line: number): boolean {
    const said = countOf(written);
    if (said !== null && said !== found) this.wrongCounts.push({ segment: tag, said, found, message, line });
    return said === found;
  }

  #closeItem(): void {
    if (this.#item === null) return;
    this.#items.push({ message: this.messages.length - 1, type: this.#type, ...this.#item });
    this.#item = null;
  }
}

const countOf = (written: string): number | null =>
  /^\d+(?:[.,]0*)?$/.test(written) ? Number.parseInt(written, 10) : null;

/** `260315` or `20260315`, and `0800`. */
function preparedAt(date: string, time: string): string | null {
  const [, century = '20', year, month, day] = /^(20)?(\d\d)(\d\d)(\d\d)$/.exec(date) ?? [];
  const [, hour, minute] = /^(\d\d)(\d\d)/.exec(time) ?? [];
  return year === undefined || minute === undefined ? null : `${century}${year}-${month}-${day}T${hour}:${minute}`;
}

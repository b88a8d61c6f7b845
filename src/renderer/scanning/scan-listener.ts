import { takeTypedAhead } from '../parts/search/type-ahead';
import { setFieldValue, typeInto } from '../parts/search/type-into';
import { characterOf, GROUP_SEPARATOR, type KeyPress, type ScanText } from './key-reading';
import { createScanDetector, type ScannerHabits } from './scan-detector';
import { keepsScans, mayBeTyped, type ScanPlace, type TypedField } from './scan-place';
import { readCode, type ScannedCode } from './scanned-code';

export interface ScanHandler {
  readonly place: ScanPlace;
  readonly onScan: (code: ScannedCode) => void;
  /** A key outside every field that was no scan; true where it was of use. */
  readonly onKey?: (key: string) => boolean;
  /** A barcode came without an ending, and this device is not set to do without. */
  readonly onUnended?: (code: ScannedCode) => void;
}

/** Those who want scans, the newest last; only that one is told, so that a dialog takes what the page under it would. */
const handlers: ScanHandler[] = [];

/** Takes every scan until the answer is called; from anywhere only those that nobody else wants. */
export function takeScans(handler: ScanHandler): () => void {
  if (handler.place === 'anywhere') handlers.unshift(handler);
  else handlers.push(handler);
  return () => {
    const at = handlers.indexOf(handler);
    if (at >= 0) handlers.splice(at, 1);
  };
}

interface Field {
  readonly element: TypedField;
  readonly value: string;
}

/**
 * Keys are told apart by the times they carry, but they reach a busy computer later than that: so many gaps are waited
 * before what has come is taken for typed. Outside of fields a shortcut is that much later, which nobody feels.
 */
const PATIENCE = 2;
const LATE_MS = 30;
const LONGEST_WAIT_MS = 1_500;

/**
 * Listens on the whole document. In a field a scan's characters are taken out again once its ending came, unless they are
 * the field's own (`scan-place`); outside of fields keys are kept back for the moment in which they may become a scan, so that no shortcut answers to a scanner.
 */
export function listenForScans(document: Document, habits: () => ScannerHabits): () => void {
  const detector = createScanDetector(habits);
  const replayed = new WeakSet<Event>();
  let held: KeyboardEvent[] = [];
  let field: Field | null = null;
  let timer = 0;
  /** When the last key was pressed, by its own time. */
  let lastAt = 0;

  const handler = () => handlers.at(-1);
  const replay = () => {
    window.clearTimeout(timer);
    const keys = held;
    held = [];
    for (const { key, code, shiftKey, ctrlKey, altKey, target } of keys) {
      if (handler()?.onKey?.(key)) continue;
      const again = new KeyboardEvent('keydown', {
        key,
        code,
        shiftKey,
        ctrlKey,
        altKey,
        bubbles: true,
        cancelable: true,
      });
      replayed.add(again);
      if (takeTypedAhead(again)) continue;
      // Meanwhile a field may have opened for what was typed.
      const opened = key.length === 1 && !ctrlKey && !altKey ? fieldOf(document.activeElement) : null;
      if (opened === null) target?.dispatchEvent(again);
      else typeInto(opened.element, key);
    }
  };
  const stop = (event: KeyboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const keeps = () => field !== null && keepsScans(field.element, handler()?.place ?? 'anywhere');
  const scanned = (scan: ScanText) => {
    window.clearTimeout(timer);
    held = [];
    if (field !== null) setFieldValue(field.element, field.value);
    field = null;
    handler()?.onScan(readCode(scan));
  };
  const lapse = () => {
    const scan = detector.unended();
    // In a field nothing is kept back, so a key that is only late may still belong to it.
    if (field !== null && (scan === null || keeps())) return;
    detector.giveUp();
    if (scan !== null && habits().endless) return scanned(scan);
    // Replayed, its digits would be taken for a quantity.
    if (scan !== null && field === null) held = [];
    replay();
    if (scan !== null) handler()?.onUnended?.(readCode(scan));
  };
  const waitForMore = () => {
    window.clearTimeout(timer);
    const wait = habits().gapMs * PATIENCE;
    const due = performance.now() + wait;
    timer = window.setTimeout(() => {
      const now = performance.now();
      // A turn that comes late had a busy computer before it, and the scanner's next keys may stand behind it.
      if (now - due > LATE_MS && now - lastAt < LONGEST_WAIT_MS) waitForMore();
      else lapse();
    }, wait);
  };

  const onKey = (event: KeyboardEvent) => {
    if (replayed.has(event) || event.isComposing || event.metaKey || takeTypedAhead(event)) return;
    const press = pressOf(event);
    const editable = isEditable(event.target);
    if (editable && held.length > 0) {
      // What came before the field was there goes first.
      detector.giveUp();
      replay();
    }
    const pendingBefore = detector.pending();
    const verdict = detector.press(press);
    switch (verdict.is) {
      case 'part': {
        const character = characterOf(press);
        if (character === null) return;
        if (detector.pending() === 1) {
          replay();
          // It may have been what a key just given back has called for.
          if (takeTypedAhead(event)) return void detector.giveUp();
          field = editable ? fieldOf(event.target) : null;
        }
        // The space bar presses buttons: it is kept back only in the middle of something fast.
        const spare = character === ' ' && pendingBefore === 0;
        if (!editable && !spare) {
          stop(event);
          held.push(event);
        } else if (character === GROUP_SEPARATOR) event.preventDefault();
        lastAt = press.at;
        waitForMore();
        return;
      }
      case 'scan': {
        if (field !== null && mayBeTyped(verdict.scan, verdict.pace)) return;
        if (keeps()) {
          // The person looks at what came before a form is sent with it.
          if (field?.element.form) stop(event);
          return;
        }
        stop(event);
        scanned(verdict.scan);
        return;
      }
      case 'typed':
      case 'other':
        replay();
        if (takeTypedAhead(event)) return;
        if (!editable && !event.ctrlKey && !event.altKey && handler()?.onKey?.(event.key)) stop(event);
        return;
    }
  };
  document.addEventListener('keydown', onKey, { capture: true });
  return () => {
    window.clearTimeout(timer);
    document.removeEventListener('keydown', onKey, { capture: true });
  };
}

const pressOf = ({ key, code, shiftKey, ctrlKey, altKey, repeat, timeStamp }: KeyboardEvent): KeyPress => ({
  key,
  code,
  shift: shiftKey,
  control: ctrlKey,
  alt: altKey,
  held: repeat,
  at: timeStamp,
});

const UNTYPED = new Set(['checkbox', 'radio', 'button', 'submit', 'reset', 'file', 'range', 'color', 'image']);

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !UNTYPED.has(target.type);
  return target.isContentEditable || target.matches('textarea, select, [role="combobox"], [role="listbox"]');
}

function fieldOf(target: EventTarget | null): Field | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && isEditable(target) ? { element: target, value: target.value } : null;
}

type TextField = HTMLInputElement | HTMLTextAreaElement;

/** Gives a field another value in the way React notices. */
export function setFieldValue(field: TextField, value: string): void {
  if (field.value === value) return;
  const prototype = field instanceof HTMLInputElement ? HTMLInputElement.prototype : HTMLTextAreaElement.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its element
  const set = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  set?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/** As if it were typed: in the place of what is selected, or where the cursor stands. */
export function typeInto(field: TextField, text: string): void {
  const { value } = field;
  const from = field.selectionStart ?? value.length;
  setFieldValue(field, value.slice(0, from) + text + value.slice(field.selectionEnd ?? from));
  // Fields for numbers and addresses have no cursor to ask for.
  if (field.selectionStart !== null) field.setSelectionRange(from + text.length, from + text.length);
}

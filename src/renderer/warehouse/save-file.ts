/** Hands a document to the person, in whose PDF reader it is looked at and printed. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  link.click();
  // The download has begun by then; at once would be too early for some browsers.
  window.setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

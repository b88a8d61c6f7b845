import { desktopBridge } from '../client/bridge';

let frame: { readonly element: HTMLIFrameElement; readonly address: string } | null = null;

/**
 * Shows the print dialog for a PDF: the system's in the desktop program, the browser's in a browser that reads PDF itself.
 * False where neither is there, such as on most tablets.
 */
export async function printPaper(file: File): Promise<boolean> {
  const bridge = desktopBridge();
  if (bridge) return bridge.print(new Uint8Array(await file.arrayBuffer()));
  return navigator.pdfViewerEnabled && printInFrame(file);
}

/** The frame stays until the next paper: nobody says when a dialog is done with it. */
async function printInFrame(file: File): Promise<boolean> {
  frame?.element.remove();
  if (frame) URL.revokeObjectURL(frame.address);
  const element = document.createElement('iframe');
  const address = URL.createObjectURL(file);
  frame = { element, address };
  element.title = file.name;
  element.tabIndex = -1;
  element.setAttribute('aria-hidden', 'true');
  // Neither `display: none` nor no size at all: some browsers print nothing then.
  Object.assign(element.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '1px',
    height: '1px',
    border: '0',
  });
  element.style.opacity = '0';
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }));
  element.src = address;
  document.body.append(element);
  await loaded;
  try {
    element.contentWindow?.focus();
    element.contentWindow?.print();
    return true;
  } catch (error) {
    // A browser whose PDF reader is another site to us lets nobody press its button.
    if (error instanceof DOMException && error.name === 'SecurityError') return false;
    throw error;
  }
}

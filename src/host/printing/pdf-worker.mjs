// One document on a thread of its own: setting hundreds of labels takes seconds in which the engine must answer.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

// Not named `require`: the build brings one of that name.
const load = createRequire(import.meta.url);
const pdfmake = load('pdfmake');
const fonts = load('pdfmake/fonts/Roboto.js');
const fontFiles = new Set(Object.values(fonts.Roboto));

pdfmake.setFonts(fonts);
// A document is data of the shop: what stands in it must not make us fetch or read anything but the fonts.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => fontFiles.has(path));

const bytes = await pdfmake.createPdf(workerData).getBuffer();
parentPort.postMessage(new Uint8Array(bytes));

const HEAD = `<!doctype html>
<html lang="pl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>OneShelf</title>
<link rel="icon" href="data:,">`;

const STYLE = `
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 34rem; padding: 1.5rem; }
h1 { font-size: 1.35rem; margin: 0 0 .5rem; }
h2 { font-size: 1rem; margin: 2rem 0 .25rem; }
p { margin: 0; }`;

const BODY = `
<main>
<h1>Ta karta nie ma klucza do OneShelf</h1>
<p>OneShelf uruchomiono ponownie albo adres otwarto bez klucza. Zapisane dane są nienaruszone. Otwórz konsolę tak jak zwykle
albo pełnym adresem, który wypisało „oneshelf serve”, a tę kartę zamknij.</p>
<div lang="en">
<h2>This tab has no key to OneShelf</h2>
<p>OneShelf was started again, or the address was opened without its key. What was saved is safe. Open the console as usual,
or at the whole address printed by “oneshelf serve”, and close this tab.</p>
</div>
</main>`;

/** What a browser shows whose key is an old one or who has none: no script, and nothing of the shop. Both languages, for
 * nobody is known here whose choice it could follow. */
export const closedPage = (nonce: string): string =>
  `${HEAD}\n<style nonce="${nonce}">${STYLE}\n</style>\n</head>\n<body>${BODY}\n</body>\n</html>\n`;

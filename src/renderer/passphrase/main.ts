import { describe, type Language } from '../../contract/language';
import './passphrase.css';
import { judgePassphrase } from './judge';

/** The small window of the desktop program that asks for a passphrase, before there is an engine and a console. */
type Answer = { readonly passphrase: string } | 'plain' | 'later';

declare global {
  interface Window {
    readonly oneshelfPassphrase?: { answer(answer: Answer): Promise<void> };
  }
}

const asked = new URLSearchParams(window.location.search);
const language: Language = asked.get('language') === 'en' ? 'en' : 'pl';
const why = (['new', 'open', 'wrong'] as const).find((reason) => reason === asked.get('why')) ?? 'open';
const words = (code: string) => describe({ code: `key_window_${code}`, facts: {} }, language).what;

function make<K extends keyof HTMLElementTagNameMap>(tag: K, text = '', className = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

function field(id: string, label: string, autocomplete: 'new-password' | 'current-password'): HTMLInputElement {
  const input = make('input');
  Object.assign(input, { id, type: 'password', required: true, maxLength: 1024, autocomplete });
  const named = make('label', label);
  named.htmlFor = id;
  form.append(named, input);
  return input;
}

function button(text: string, answer: Answer, className = ''): HTMLButtonElement {
  const made = make('button', text, className);
  made.type = 'button';
  made.addEventListener('click', () => give(answer));
  return made;
}

function give(answer: Answer): void {
  for (const control of document.querySelectorAll<HTMLButtonElement | HTMLInputElement>('button, input')) {
    control.disabled = true;
  }
  problem.textContent = answer === 'later' ? '' : words('checking');
  void window.oneshelfPassphrase?.answer(answer);
}

document.documentElement.lang = language;
document.title = `OneShelf – ${words(why)}`;
const form = make('form');
const fresh = why === 'new';
const first = field('passphrase', words('field'), fresh ? 'new-password' : 'current-password');
const second = fresh ? field('repeat', words('repeat'), 'new-password') : null;
const problem = make('p', '', 'problem');
problem.setAttribute('role', 'alert');
const submit = make('button', words(fresh ? 'set' : 'enter'));
submit.type = 'submit';
const buttons = make('div', '', 'buttons');
buttons.append(submit, button(words(fresh ? 'later' : 'quit'), 'later'));
form.append(problem, buttons);
if (fresh) form.append(button(words('plain'), 'plain', 'plain'), make('p', words('plain_text'), 'plain-text'));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const wrong = judgePassphrase(first.value, second?.value ?? null);
  if (wrong === null) give({ passphrase: first.value });
  else {
    problem.textContent = words(wrong);
    (wrong === 'differs' ? (second ?? first) : first).select();
  }
});
document.getElementById('root')?.append(make('h1', words(why)), make('p', words(`${why}_text`)), form);
first.focus();

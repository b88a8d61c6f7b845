import type { ContextMenuParams, MenuItemConstructorOptions, WebContents } from 'electron';
import type { Language } from '../../contract';
import { say } from '../say';

type Correctable = Pick<WebContents, 'replaceMisspelling'> & {
  readonly session: Pick<WebContents['session'], 'addWordToSpellCheckerDictionary'>;
};

/** What a right click offers: corrections, then what can be done with the text; nothing where there is nothing to do. */
export function contextMenu(
  params: Pick<
    ContextMenuParams,
    'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'editFlags' | 'selectionText'
  >,
  contents: Correctable,
  language: Language,
): MenuItemConstructorOptions[] {
  const { misspelledWord: word, dictionarySuggestions: suggestions, editFlags: can } = params;
  const spelling: MenuItemConstructorOptions[] =
    word === ''
      ? []
      : [
          ...suggestions.map((suggestion) => ({
            label: suggestion,
            click: () => contents.replaceMisspelling(suggestion),
          })),
          ...(suggestions.length === 0
            ? [{ label: say('desktop_menu_no_suggestions', language), enabled: false }]
            : []),
          {
            label: say('desktop_menu_add_word', language),
            click: () => void contents.session.addWordToSpellCheckerDictionary(word),
          },
          { type: 'separator' },
        ];
  const item = (code: string, role: 'cut' | 'copy' | 'paste' | 'selectAll', enabled: boolean) => ({
    role,
    label: say(`desktop_menu_${code}`, language),
    enabled,
  });
  if (params.isEditable)
    return [
      ...spelling,
      item('cut', 'cut', can.canCut),
      item('copy', 'copy', can.canCopy),
      item('paste', 'paste', can.canPaste),
      { type: 'separator' },
      item('select_all', 'selectAll', can.canSelectAll),
    ];
  return params.selectionText.trim() === '' ? [] : [item('copy', 'copy', can.canCopy)];
}

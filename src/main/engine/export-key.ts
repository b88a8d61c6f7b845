import type { Dialog } from 'electron';
import type { Language, ProblemView } from '../../contract';
import type { EngineClient } from './engine-line';
import { say } from '../say';

interface ExportOptions {
  readonly client: EngineClient | null;
  readonly language: Language;
  readonly dialog: Pick<Dialog, 'showSaveDialog'>;
  readonly tell: (problem: ProblemView, type: 'info' | 'error') => void;
}

/** Asks for a place and has the engine write a copy of the key there; the key itself never comes here. */
export async function exportKey({ client, language, dialog, tell }: ExportOptions): Promise<void> {
  if (!client) return tell({ code: 'desktop_stopped', facts: {} }, 'error');
  const { canceled, filePath } = await dialog.showSaveDialog({
    title: say('desktop_menu_export_key', language),
    defaultPath: 'oneshelf.key',
    properties: ['createDirectory', 'dontAddToRecent'],
  });
  if (canceled || !filePath) return;
  const exported = await client.key.export({ file: filePath });
  if (exported.ok) tell({ code: 'key_exported', facts: { file: exported.value.file } }, 'info');
  else tell(exported.problem, 'error');
}

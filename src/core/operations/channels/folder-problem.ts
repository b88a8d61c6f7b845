import { type Problem, problem } from '../../foundation';
import type { Call, Services } from '../../services';

/** Why a channel may not be given these settings from another device: folders of this PC are named at this PC. */
export function folderProblem(
  { connectors }: Services,
  kind: string | undefined,
  settings: Readonly<Record<string, string>>,
  { session }: Call,
): Problem | null {
  if (!session) return null;
  const fields = connectors.find((one) => one.kind === kind)?.fields ?? [];
  const named = fields.some(({ key, type }) => type === 'folder' && (settings[key] ?? '').trim() !== '');
  return named ? problem('folder_not_allowed') : null;
}

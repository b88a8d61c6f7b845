import { ok } from '../../foundation';
import type { Operations, Services } from '../../services';
import { takeFile, understandFile } from './read-file';
import { profileView } from './views';

/** Looks at a file and says how it would be read; nothing is planned and nothing changes. */
export function inspect(services: Services): Operations['imports']['inspect'] {
  return async (input, call) => {
    const taken = await takeFile(services, input, call);
    if (!taken.ok) return taken;
    const understood = await understandFile(services, taken.value, {
      source: input.source ?? 'default',
      overrides: input.overrides,
      signal: call.signal,
    });
    if (!understood.ok) return understood;
    const { detection } = understood.value;
    return ok({
      profile: profileView(detection.profile),
      confidence: detection.confidence,
      certain: detection.certain,
      doubts: [...detection.doubts],
      preview: {
        raw: [...detection.preview.raw],
        rows: detection.preview.rows.map((row) => [...row]),
      },
    });
  };
}

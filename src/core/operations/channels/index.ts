import { channelViews } from '../../channels';
import { ok, problem, refused } from '../../foundation';
import type { Operations, Services } from '../../services';
import { addChannel } from './add-channel';
import { folderProblem } from './folder-problem';
import { pauseChannel, removeChannel, resumeChannel } from './change-channel';
import { listDrifts, settleDrift } from './drifts';
import { letThrough } from './let-through';
import { createSignIn } from './sign-in';
import { shownChannels } from './shown-channels';
import { testChannel } from './test-channel';
import { updateChannel } from './update-channel';

/** Channels: what kinds there are, which are connected, and connecting, testing, pausing and removing them. */
export function createChannelOperations(services: Services): Operations['channels'] {
  return {
    kinds: () =>
      Promise.resolve(
        services.connectors.map(({ kind, title, fields, capabilities, signIn }) => ({
          kind,
          title,
          fields: fields.map(({ choices, ...field }) => ({ ...field, ...(choices && { choices: [...choices] }) })),
          createsListings: capabilities.createsListings,
          pullsSales: capabilities.pullsSales,
          readsCatalogue: capabilities.readsCatalogue,
          signsIn: signIn !== undefined,
        })),
      ),
    list: (_input, call) => shownChannels(services.database.read, call),
    async add(input, call) {
      const wrong = folderProblem(services, input.kind, input.settings, call);
      return wrong ? refused(wrong) : addChannel(services, input);
    },
    async update(input, call) {
      const channel = (await channelViews(services.database.read)).find(({ name }) => name === input.name);
      const changed = Object.entries(input.settings ?? {}).filter(([key, value]) => channel?.settings[key] !== value);
      const wrong = folderProblem(services, channel?.kind, Object.fromEntries(changed), call);
      return wrong ? refused(wrong) : updateChannel(services, input);
    },
    test: ({ name }, call) => testChannel(services, name, call.signal),
    remove: async ({ name }) =>
      (await removeChannel(services, name)) ? ok({ name }) : refused(problem('channel_not_found', { channel: name })),
    pause: ({ name }) => pauseChannel(services, name),
    resume: ({ name }) => resumeChannel(services, name),
    ...createSignIn(services),
    letThrough: ({ name }) => letThrough(services, name),
    drifts: (input) => listDrifts(services, input),
    settleDrift: (input) => settleDrift(services, input),
  };
}

export { shownChannels };

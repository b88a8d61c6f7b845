import type { LanView, OpenSessionView, PersonView } from '../../contract';
import type { Say } from '../say';

export function peopleText(people: readonly PersonView[], say: Say): string {
  if (people.length === 0) return say.line('cli_people_none');
  const columns = ['cli_col_person', 'cli_col_role', 'cli_col_active', 'cli_col_sessions', 'cli_col_seen'];
  return say.table(
    columns.map((code) => say.line(code)),
    people.map(({ name, role, active, openSessions, seenAt }) => [
      name,
      say.line(`cli_role_${role}`),
      say.line(active ? 'cli_person_active' : 'cli_person_inactive'),
      say.number(openSessions),
      say.time(seenAt),
    ]),
  );
}

export function sessionsText(sessions: readonly OpenSessionView[], say: Say): string {
  if (sessions.length === 0) return say.line('cli_sessions_none');
  const columns = ['cli_col_session', 'cli_col_person', 'cli_col_device', 'cli_col_address', 'cli_col_seen'];
  return say.table(
    columns.map((code) => say.line(code)),
    sessions.map(({ id, name, device, address, seenAt }) => [String(id), name, device, address, say.time(seenAt)]),
  );
}

/** Whether the network is open, and where a tablet finds the console now. */
export function lanText({ wanted, port, tls, door }: LanView, say: Say): string {
  const urls = door?.addresses.map(({ url }) => url) ?? [];
  return [
    say.line(wanted ? 'cli_lan_wanted' : 'cli_lan_unwanted', { port: String(port) }),
    ...(urls.length > 0 ? [say.line('cli_serve_lan', { urls: urls.join('  ') })] : []),
    ...lanPortLine(say, door?.portGiven ?? null, port),
    ...(wanted && tls === null ? [say.line('cli_serve_lan_plain')] : []),
  ].join('\n');
}

/** Whether an option holds in the place of the setting, and in the place of which port. */
export function lanPortLine(say: Say, given: number | null, saved: number): string[] {
  return given === null || given === saved ? [] : [say.line('cli_serve_lan_port', { saved: String(saved) })];
}

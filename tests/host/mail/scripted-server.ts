import { type AddressInfo, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The points of an SMTP conversation at which a server can misbehave. */
export const STEPS = ['greeting', 'ehlo', 'mail', 'rcpt', 'data', 'body', 'dot', 'after'] as const;
export type Step = (typeof STEPS)[number];

/** What the server does at a step: say something else, or hang up, reset, fall silent, perhaps after some raw bytes. */
export type Twist = string | { readonly does: 'hang-up' | 'reset' | 'silence'; readonly saying?: string };

export interface ScriptedServer {
  readonly url: string;
  readonly port: number;
  /** Commands of every connection, in order. */
  readonly commands: string[];
  /** Whole messages, final dot seen, whether or not a reply was given. */
  readonly messages: string[];
  connections: number;
}

const USUAL: Readonly<Record<Step, string>> = {
  greeting: '220 mx.example ESMTP',
  ehlo: '250-mx.example\r\n250 SIZE 10000000',
  mail: '250 2.1.0 ok',
  rcpt: '250 2.1.5 ok',
  data: '354 go on',
  body: '',
  dot: '250 2.0.0 queued as 4711',
  after: '221 bye',
};

/** A raw SMTP server on loopback that follows a script; each connection takes the next script, the last one stays. */
export async function scriptedServer(...scripts: Partial<Record<Step, Twist>>[]): Promise<ScriptedServer> {
  const state = { commands: [] as string[], messages: [] as string[], connections: 0 };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    const script = scripts[Math.min(state.connections, scripts.length - 1)] ?? {};
    state.connections += 1;
    sockets.add(socket);
    socket.on('error', () => undefined);
    converse(socket, script, state);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  return Object.assign(state, { url: `smtp://127.0.0.1:${port}`, port });
}

function converse(
  socket: Socket,
  script: Partial<Record<Step, Twist>>,
  state: { commands: string[]; messages: string[] },
): void {
  let inMessage = false;
  let heard = '';

  /** True when the conversation goes on. */
  const act = (step: Step): boolean => {
    const twist = script[step] ?? USUAL[step];
    if (typeof twist === 'string') {
      if (twist !== '') socket.write(`${twist}\r\n`);
      return /^[23]|^$/.test(twist);
    }
    if (twist.saying) socket.write(twist.saying);
    if (twist.does === 'hang-up') socket.end();
    if (twist.does === 'reset') socket.resetAndDestroy();
    return false;
  };

  const onCommand = (line: string) => {
    state.commands.push(line);
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'EHLO' || verb === 'HELO') act('ehlo');
    else if (verb === 'MAIL') act('mail');
    else if (verb === 'RCPT') act('rcpt');
    else if (verb === 'DATA') {
      inMessage = act('data');
      if (script.body) socket.pause();
      if (script.body) setImmediate(() => act('body'));
    } else if (verb === 'QUIT') act('after');
    else socket.write('502 5.5.1 unknown\r\n');
  };

  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
    for (;;) {
      if (inMessage) {
        const end = heard.indexOf('\r\n.\r\n');
        if (end < 0) return;
        state.messages.push(heard.slice(0, end + 2));
        heard = heard.slice(end + 5);
        inMessage = false;
        if (act('dot') && script.after) act('after');
      } else {
        const end = heard.indexOf('\r\n');
        if (end < 0) return;
        const line = heard.slice(0, end);
        heard = heard.slice(end + 2);
        onCommand(line);
      }
    }
  });
  act('greeting');
}

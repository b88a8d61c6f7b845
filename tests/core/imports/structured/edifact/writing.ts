interface Options {
  readonly unb?: string;
  readonly said?: number;
}

/** One message from BGM to before UNT, with a right UNT. */
export function message(type: string, segments: readonly string[], reference = 'M1'): string[] {
  return [`UNH+${reference}+${type}:D:96A:UN:EAN005`, ...segments, `UNT+${segments.length + 2}+${reference}`];
}

/** An interchange of messages, a segment to a line. */
export function interchange(messages: readonly (readonly string[])[], options: Options = {}): string {
  const { unb = 'UNB+UNOC:3+5900000000008:14+5900000000015:14+260103:0900+77', said = messages.length } = options;
  return [unb, ...messages.flat(), `UNZ+${said}+77`].map((segment) => `${segment}'\r\n`).join('');
}

export const PARTIES = ['NAD+SU+5900000000008::9++Hurtownia Żółw', 'RFF+VA:PL896-000-00-09', 'NAD+BY+5900000000015::9'];

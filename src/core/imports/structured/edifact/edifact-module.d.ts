/** The part of the library that is used: its streaming parser. It brings no types of its own. */
declare module 'edifact' {
  export class Parser {
    onopensegment: (tag: string) => void;
    onelement: () => void;
    oncomponent: (data: string) => void;
    onclosesegment: () => void;
    /** `UNOY`: every character but the control characters. */
    encoding(level: 'UNOA' | 'UNOB' | 'UNOC' | 'UNOY' | 'UCS2'): void;
    /** Character codes; zero means the default. */
    configure(delimiters: {
      segmentTerminator: number;
      dataElementSeparator: number;
      componentDataSeparator: number;
      decimalMark: number;
      releaseCharacter: number;
    }): void;
    /** Throws on what EDIFACT does not allow. */
    write(chunk: string): void;
    /** Throws in the middle of a segment. */
    end(): void;
  }
}

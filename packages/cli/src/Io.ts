/** What a command reads from and writes to; a test brings its own. */
export interface Io {
  env: Readonly<Record<string, string | undefined>>;
  now(): Date;
  /** All that is piped in; `undefined` where nothing is. */
  readStdin(): Promise<string | undefined>;
  writeOut(text: string): void;
  writeError(text: string): void;
  /** The terminal that output goes to; absent where it goes to a file or another program. */
  terminal?: { columns: number };
}

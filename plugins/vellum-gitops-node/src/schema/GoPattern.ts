import { createContext, Script } from 'node:vm';

/** Long enough for any pattern that is not built to take forever. */
const TIMEOUT_MS = 100;

const matching = new Script('new RegExp(pattern, flags).test(text)');

const sandbox: Record<string, string> = Object.create(null);
const context = createContext(sandbox, {
  codeGeneration: { strings: false, wasm: false },
});

/*
 * Schemas have patterns in the syntax of Go, whose engine takes time in proportion to the text. The engine of JavaScript can
 * take exponential time, and patterns come from repositories that anybody may write to. So each match runs where it can be stopped.
 */

/**
 * A pattern of a schema. A text that cannot be matched in time, and a pattern that JavaScript does not know, count as fitting; the
 * pattern says so afterwards.
 *
 * @internal
 */
export class GoPattern {
  private readonly translated: string;
  private readonly flags: string;
  /** Why some texts were not checked. */
  unchecked: 'takes too long' | 'is not understood here' | undefined;

  constructor(private readonly source: string) {
    const isCaseless = source.startsWith('(?i)');
    this.flags = isCaseless ? 'iu' : 'u';
    this.translated = translate(isCaseless ? source.slice(4) : source);
  }

  test(text: string): boolean {
    // What one pattern took too long for is not tried again and again in one document.
    if (this.unchecked) {
      return true;
    }
    Object.assign(sandbox, {
      pattern: this.translated,
      flags: this.flags,
      text,
    });
    try {
      return matching.runInContext(context, { timeout: TIMEOUT_MS }) === true;
    } catch (error) {
      const code = (error as { code?: string }).code;
      this.unchecked =
        code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
          ? 'takes too long'
          : 'is not understood here';
      return true;
    }
  }

  /** Validators know patterns apart by this. */
  toString(): string {
    return this.source;
  }
}

const CLASSES: Record<string, string> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** What Go writes differently. Outside of classes a dash needs no backslash, and JavaScript allows none. */
function translate(source: string): string {
  return source
    .replace(/\[:(\w+):\]/g, (all, name) => CLASSES[name] ?? all)
    .replace(/\\A/g, '^')
    .replace(/\\z/g, '$')
    .replace(/\(\?P</g, '(?<')
    .replace(/\\p([A-Z])(?![A-Za-z{])/g, '\\p{$1}')
    .replace(/\\([^\w^$\\.*+?()[\]{}|/-])/g, '$1');
}

import { styleText } from 'node:util';
import { PaintText, TextTone } from '@vellum-io/backstage-plugin-vellum-common';
import { Io } from './Io';

const STYLES: Readonly<Record<TextTone, Parameters<typeof styleText>[0]>> = {
  bad: 'red',
  warning: 'yellow',
  good: 'green',
  unknown: 'magenta',
  strong: 'bold',
  quiet: 'dim',
};

/** Colours, where a person looks at a terminal and has not asked for none; `undefined` for plain text. */
export function paintTerminal(
  { terminal, env }: Pick<Io, 'terminal' | 'env'>,
  noColor: boolean,
): PaintText | undefined {
  // https://no-color.org: set and not empty.
  const isPlain =
    noColor || !terminal || Boolean(env.NO_COLOR) || env.TERM === 'dumb';
  return isPlain
    ? undefined
    : (text, tone) => styleText(STYLES[tone], text, { validateStream: false });
}

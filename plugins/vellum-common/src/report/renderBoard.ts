import { formatAge } from '../text/formatAge';
import {
  Lane,
  LaneBoard,
  LaneCard,
  LaneCardState,
  LaneState,
} from '../waves/LaneBoard';
import { columnWidths } from './columnWidths';
import { plainText, ReportLayout, TextTone } from './TextTone';
import {
  cutMiddle,
  cutToInnerError,
  oneLine,
  padEnd,
  textWidth,
} from './textWidth';
import { wrapText } from './wrapText';

/** How a board is rendered. @internal */
export interface RenderBoardOptions extends ReportLayout {
  board: LaneBoard;
  /** Shows what is in a lane that is done, too. */
  all?: boolean;
}

const LANES: Readonly<Record<LaneState, { sign: string; tone: TextTone }>> = {
  failed: { sign: '✗', tone: 'bad' },
  blocking: { sign: '▶', tone: 'warning' },
  running: { sign: '▶', tone: 'warning' },
  waiting: { sign: '○', tone: 'quiet' },
  done: { sign: '✓', tone: 'good' },
};

const CARDS: Readonly<Record<LaneCardState, { sign: string; tone: TextTone }>> =
  {
    failed: { sign: '✗', tone: 'bad' },
    blocking: { sign: '✗', tone: 'bad' },
    progressing: { sign: '○', tone: 'warning' },
    waiting: { sign: '○', tone: 'quiet' },
    suspended: { sign: '‖', tone: 'warning' },
    unknown: { sign: '?', tone: 'unknown' },
    done: { sign: '✓', tone: 'good' },
  };

const NAME_SHARE = 0.45;
const MIN_NAME = 20;
const MIN_SAYS = 16;

/**
 * Waves or stages as text: a line for each lane, and below it what is in it, with what the tool did and how it is now.
 *
 * @internal
 */
export function renderBoard(options: RenderBoardOptions): string {
  const { board, width, all = false, paint = plainText } = options;
  const { title, revision, chips, lanes, notes } = board;
  const head = [title, revision, chips.join(' · ')]
    .filter((part): part is string => Boolean(part))
    .map(oneLine);
  const names = columnWidths(lanes.map(lane => [nameOf(lane), countOf(lane)]));
  const cards = lanes.flatMap(lane => (isOpen(lane, all) ? lane.cards : []));
  const columns = columnWidths(cards.map(cellsOf));
  return [
    paint(head.join('  '), 'strong'),
    ...lanes.flatMap(lane => [
      laneLine(lane, names, options),
      ...(isOpen(lane, all)
        ? lane.cards.map(card => cardLine(card, columns, options))
        : []),
    ]),
    ...notes.map(
      note =>
        `${paint('·', 'quiet')} ${wrapText(oneLine(note), {
          width,
          indent: 2,
        })}`,
    ),
  ].join('\n');
}

function isOpen(lane: Lane, all: boolean): boolean {
  return all || lane.state !== 'done';
}

function nameOf({ phase, title }: Lane): string {
  return oneLine(phase ? `${phase} ${title}` : title);
}

function countOf({ ready, total }: Lane): string {
  return `${ready}/${total}`;
}

function laneLine(
  lane: Lane,
  [nameWidth, countWidth]: readonly number[],
  { now, width, paint = plainText }: RenderBoardOptions,
): string {
  const { sign, tone } = LANES[lane.state];
  const since = lane.since ? ` for ${formatAge(lane.since, now)}` : '';
  const isOver = lane.state === 'done' || lane.state === 'waiting';
  const reason = lane.reason ? `: ${lane.reason}` : '';
  const start = `${padEnd(nameOf(lane), nameWidth)}  ${countOf(lane).padStart(
    countWidth,
  )}  `;
  const said = oneLine(`${lane.state}${isOver ? '' : since}${reason}`);
  const indent = 2 + textWidth(start);
  return `${paint(sign, tone)} ${paint(start, 'strong')}${paint(
    wrapText(said, { width, indent }),
    tone,
  )}`;
}

function cellsOf({ kind, name, namespace, then, now }: LaneCard): string[] {
  return [`${kind}/${name}`, namespace ?? '', then, now].map(oneLine);
}

function cardLine(
  card: LaneCard,
  columns: readonly number[],
  { width, paint = plainText }: RenderBoardOptions,
): string {
  const { sign, tone } = CARDS[card.state];
  const [name, namespace, then, now] = cellsOf(card);
  const nameWidth = Math.min(
    columns[0],
    width ? Math.max(MIN_NAME, Math.floor(width * NAME_SHARE)) : Infinity,
  );
  const [, namespaceWidth, thenWidth, nowWidth] = columns;
  const parts = [
    `    ${paint(sign, tone)} ${padEnd(cutMiddle(name, nameWidth), nameWidth)}`,
    ...(namespaceWidth > 0
      ? [paint(padEnd(namespace, namespaceWidth), 'quiet')]
      : []),
    paint(padEnd(then, thenWidth), 'quiet'),
    paint(padEnd(now, nowWidth), tone),
  ];
  const used =
    6 +
    nameWidth +
    (namespaceWidth > 0 ? namespaceWidth + 2 : 0) +
    thenWidth +
    nowWidth +
    6;
  const says = wordsOf(card);
  const room = width ? Math.max(MIN_SAYS, width - used) : Infinity;
  return [
    ...parts,
    `${card.blocking ? paint('◀ ', 'bad') : ''}${cutToInnerError(
      says,
      card.blocking ? room - 2 : room,
    )}`,
  ]
    .join('  ')
    .trimEnd();
}

/** What a card says, and who holds it where it does not say that itself. */
function wordsOf({ message, blocking, root }: LaneCard): string {
  const words = message ?? (blocking ? 'holds what comes after' : '');
  const holder =
    root && !words.includes(root.name)
      ? `held by ${root.kind}/${root.name}`
      : '';
  return oneLine([words, holder].filter(Boolean).join(', '));
}

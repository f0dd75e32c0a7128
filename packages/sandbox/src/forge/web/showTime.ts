import { html, Html } from './html';

const UNITS: Array<[Intl.RelativeTimeFormatUnit, number]> = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];
const FORMAT = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago, with the exact time as its tooltip. @internal */
export function showTime(iso: string, now: Date): Html {
  const date = new Date(iso);
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
  const text = unit
    ? FORMAT.format(Math.round(seconds / unit[1]), unit[0])
    : 'just now';
  return html`<time
    datetime="${date.toISOString()}"
    title="${date.toUTCString()}"
    >${text}</time
  >`;
}

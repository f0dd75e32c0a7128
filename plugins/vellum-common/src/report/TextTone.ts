import { HealthState } from '../health/types';

/** What a piece of a report means, for whoever gives it a colour. @public */
export type TextTone =
  | 'bad'
  | 'warning'
  | 'good'
  | 'unknown'
  | 'strong'
  | 'quiet';

/** Gives a piece of text its look, such as a terminal's colours; must not change what is read. @public */
export type PaintText = (text: string, tone: TextTone) => string;

/** How a report is laid out. @public */
export interface ReportLayout {
  now: Date;
  /** Columns of the terminal; without it no line is cut or broken. */
  width?: number;
  /** Without it the report is plain text. */
  paint?: PaintText;
}

/** @internal */
export const plainText: PaintText = text => text;

/** The tone of a state, the same in every place. @internal */
export const STATE_TONES: Readonly<Record<HealthState, TextTone>> = {
  failed: 'bad',
  missing: 'bad',
  'not-ready': 'bad',
  forbidden: 'unknown',
  unknown: 'unknown',
  deleting: 'warning',
  progressing: 'warning',
  waiting: 'warning',
  suspended: 'warning',
  ready: 'good',
};

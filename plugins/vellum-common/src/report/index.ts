export * from './renderReport';
export * from './renderTree';
export type { PaintText, ReportLayout, TextTone } from './TextTone';

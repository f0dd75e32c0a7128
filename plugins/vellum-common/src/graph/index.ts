export * from './types';
export type {
  KindCoverage,
  KindScope,
  ResourceSnapshot,
} from './ResourceSnapshot';

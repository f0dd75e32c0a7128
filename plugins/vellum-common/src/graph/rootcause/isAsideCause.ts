import { FINDING_RULES } from './findings';

const ASIDES: ReadonlySet<string> = new Set(
  FINDING_RULES.filter(({ aside }) => aside).map(({ cause }) => cause),
);

/**
 * Whether a finding of this cause is a note beside the causes: it explains nothing above it, and what is ready stays
 * ready with it. A headline does not rest on it.
 *
 * @internal
 */
export function isAsideCause(cause: string): boolean {
  return ASIDES.has(cause);
}

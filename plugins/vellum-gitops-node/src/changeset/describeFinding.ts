import { PlanFinding } from './Plan';

/**
 * A finding as a sentence, with the place that it is about.
 *
 * @public
 */
export function describeFinding({ path, line, message }: PlanFinding): string {
  return line === undefined
    ? `${path} ${message}`
    : `${path} (line ${line}) ${message}`;
}

import { innermostError } from '../../../text/innermostError';

/** A step of the way to an error, in the words that controllers put around the error of the step below. */
const WRAPPING =
  /^(?:(?:cannot|could not|can not|failed to|unable to|error|failed)\b[^:"'`]*(?:(?:"[^"]*"|'[^']*'|`[^`]*`)[^:"'`]*)*|(?:connect|observe|create|update|delete|reconcile) failed|(?:\w+ ){1,2}(?:failed|error)(?: for (?:"[^"]*"|'[^']*'))?|rpc error|(?:Upgrade|Install|Rollback|Release|Installation) "[^"]*" failed|Helm (?:install|upgrade|test) failed for release \S+ with chart \S+|Helm (?:rollback to previous release|uninstall remediation for release) \S+ with chart \S+ failed|(?:install|upgrade) retries exhausted|reconciliation failed[^:]*):\s+/i;

const GRPC = /^code = \w+ desc = /;

/** Too little to be understood without the step that it happened in: `EOF`, `not found`. */
const TOO_SHORT = 3;

/**
 * What went wrong, without the way there: controllers wrap an error once per call, and only the last part names the
 * thing that is not as it should be. Keeps the last wrapping where the rest alone would say too little.
 *
 * @internal
 */
export function unwrapError(message: string, maxLength?: number): string {
  let rest = message.replace(/\s+/g, ' ').trim();
  for (;;) {
    const inner = rest.replace(WRAPPING, '').replace(GRPC, '');
    if (inner === rest || inner.split(' ').length < TOO_SHORT) {
      return innermostError(rest, maxLength);
    }
    rest = inner;
  }
}

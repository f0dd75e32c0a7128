import { ArgoCheck, ArgoHealthStatus, argoHealth } from '../ArgoHealth';
import { scriptHealth } from './scriptHealth';
import { fieldOf, isNil, itemsOf } from './scriptValues';

/** What a condition must look like to settle the verdict. @internal */
export interface ScriptCase {
  type: string;
  status: string;
  says: ArgoHealthStatus;
  /** The case does not apply to a condition with this reason. */
  exceptReason?: string;
  /** The verdict leaves out the condition's message. */
  silent?: boolean;
}

/**
 * The common form of a script: the first condition in the list that fits one of the cases decides; without one the object
 * is on its way.
 *
 * @internal
 */
export function readyScript(
  cases: readonly ScriptCase[],
  waiting: string,
): ArgoCheck {
  return object => {
    const conditions = statusConditions(object);
    for (const condition of isNil(conditions) ? [] : itemsOf(conditions)) {
      const type = fieldOf(condition, 'type');
      const status = fieldOf(condition, 'status');
      const reason = fieldOf(condition, 'reason');
      const hit = cases.find(
        it =>
          it.type === type &&
          it.status === status &&
          (it.exceptReason === undefined || it.exceptReason !== reason),
      );
      if (hit) {
        return scriptHealth(
          hit.says,
          hit.silent ? undefined : fieldOf(condition, 'message'),
        );
      }
    }
    return argoHealth('Progressing', waiting);
  };
}

/** `status.conditions`, where a missing status is none, as most scripts ask first. @internal */
export function statusConditions(object: unknown): unknown {
  const status = fieldOf(object, 'status');
  return isNil(status) ? undefined : fieldOf(status, 'conditions');
}

import { FindingRule } from '../rule/FindingRule';
import { toolFailureOf } from '../reading/toolFailureOf';

/** How the API server refuses what a role does not allow; a quota or a webhook refuses in other words. */
const REFUSED =
  /User \\?"([^"\\]+)\\?" cannot (\w+) resource \\?"([^"\\]+)\\?" in API group \\?"([^"\\]*)\\?"(?: in the namespace \\?"([^"\\]+)\\?")?/;

const ACCOUNT = /^system:serviceaccount:([^:]+):(.+)$/;

/** What applies an object is not allowed to: its own identity lacks a role. Told once per role that is lacking. @internal */
export const permissionDenied: FindingRule = {
  cause: 'permission-denied',
  find(node, { objectOf }) {
    const failure = toolFailureOf(node, objectOf);
    const match = failure && REFUSED.exec(failure.message);
    if (!match) {
      return undefined;
    }
    const [, user, verb, resource, group, named] = match;
    // Of a Namespace the API server says that it is in itself. A Role there cannot be given before it exists.
    const isNamespace = resource === 'namespaces' && group === '';
    const namespace = isNamespace ? undefined : named;
    const [, accountNamespace, account] = ACCOUNT.exec(user) ?? [];
    const who = account
      ? `ServiceAccount ${account} of namespace ${accountNamespace}`
      : `User ${user}`;
    const what = `${resource}${group ? ` of ${group}` : ''}`;
    const where = namespace ? `namespace ${namespace}` : 'the whole cluster';
    return {
      title: `${who} may not ${verb} ${what}`,
      sentence: `${who} is not allowed to ${verb} ${what} in ${where}, so what it should apply stays out.`,
      nextStep: `Give it a ${
        namespace ? 'Role' : 'ClusterRole'
      } that allows ${verb} on ${what}, or let another identity apply this.`,
      evidence: failure.message,
      since: failure.since,
    };
  },
};

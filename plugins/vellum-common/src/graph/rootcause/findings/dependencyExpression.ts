import { readList, readString } from '../../../kube/readField';
import { FindingRule } from '../rule/FindingRule';
import { fluxDependencyOf } from '../reading/fluxDependency';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';
import { isFluxApplier } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** The dependency's own readiness is not asked: an expression is, and it says no or cannot be read. @internal */
export const dependencyExpression: FindingRule = {
  cause: 'dependency-expression',
  find(node, context) {
    const name = nameOf(node);
    const failure = isFluxApplier(node.ref) ? fluxFailureOf(node) : undefined;
    if (
      failure?.reason === 'InvalidCELExpression' &&
      /dependency/.test(failure.message)
    ) {
      return {
        title: `a readyExpr of ${name} cannot be read`,
        sentence: `${name} has given up: a readyExpr in its dependsOn cannot be read (${unwrapError(
          failure.message,
        )}).`,
        nextStep: 'Correct the expression by pull request.',
        evidence: failure.message,
        since: failure.since,
      };
    }
    const waits = fluxDependencyOf(node, context);
    if (!waits || !/according to readyExpr/.test(waits.message)) {
      return undefined;
    }
    const expression = readList(
      context.objectOf(node),
      'spec',
      'dependsOn',
    ).flatMap(entry =>
      readString(entry, 'name') === waits.ref?.name
        ? readString(entry, 'readyExpr') ?? []
        : [],
    )[0];
    return {
      title: `${name} waits until its readyExpr holds for ${waits.name}`,
      sentence: `${name} cannot start: its own condition on ${
        waits.name
      } is not met${expression ? ` (${expression.trim()})` : ''}.`,
      nextStep: `Compare the expression with the status of ${waits.name}.`,
      evidence: [
        {
          kind: 'condition',
          text: waits.message,
          reason: 'DependencyNotReady',
        },
        ...(expression
          ? [{ kind: 'spec' as const, text: `readyExpr: ${expression.trim()}` }]
          : []),
      ],
      since: waits.since,
      symptom: true,
    };
  },
};

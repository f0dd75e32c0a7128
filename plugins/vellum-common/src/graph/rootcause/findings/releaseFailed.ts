import { groupKindKey } from '../../../kube/GroupKind';
import { innermostError } from '../../../text/innermostError';
import { withFullStop } from '../../../text/withFullStop';
import { describeRef } from '../../describeRef';
import { FindingRule } from '../FindingRule';

const KINDS: ReadonlySet<string> = new Set([
  'Release.helm.crossplane.io',
  'Release.helm.m.crossplane.io',
  'HelmRelease.helm.toolkit.fluxcd.io',
]);

/** A release that did not go in. What its chart made may say why: then that is told instead. @internal */
export const releaseFailed: FindingRule = {
  cause: 'release-failed',
  find(node) {
    if (!KINDS.has(groupKindKey(node.ref)) || node.health.state !== 'failed') {
      return undefined;
    }
    const { message, since } = node.health;
    const name = describeRef({
      kind: node.ref.kind,
      name: node.label ?? node.ref.name,
    });
    return {
      title: `${name} failed`,
      sentence: message
        ? withFullStop(`${name} failed: ${innermostError(message)}`)
        : `${name} failed and gives no reason.`,
      nextStep:
        'Read what the chart was given (values, namespace) and what the controller says, then change it by pull request.',
      evidence: message,
      since,
      symptom: true,
    };
  },
};

import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';

const BLOCKED =
  /can't access '(\w+)\/(?:([\w.-]+)\/)?([\w.-]+)', cross-namespace references have been blocked/i;

/** Where tenants share a cluster, Flux may refuse what refers to another namespace. It does not try again by itself. @internal */
export const crossNamespaceBlocked: FindingRule = {
  cause: 'cross-namespace-blocked',
  find(node) {
    const isFlux = node.role === 'applier' || node.role === 'source';
    const failure = isFlux ? fluxFailureOf(node) : undefined;
    const match = failure && BLOCKED.exec(failure.message);
    if (!match) {
      return undefined;
    }
    const [, kind, namespace, name] = match;
    const source = `${kind} ${name}${
      namespace ? ` of namespace ${namespace}` : ''
    }`;
    return {
      title: `${nameOf(node)} may not use ${source}`,
      sentence: `${nameOf(
        node,
      )} may not use ${source}: Flux is told to keep namespaces apart here.`,
      nextStep: `Have a source of its own made in namespace ${
        node.ref.namespace ?? 'of this object'
      }, and refer to that.`,
      evidence: failure.message,
      since: failure.since,
    };
  },
};

import { readString } from '../../../kube/readField';
import { applicationErrorOf } from '../reading/applicationFailure';
import { FindingContext, FindingRule } from '../rule/FindingRule';
import { GraphNode } from '../../types';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';
import { isApplication, isKustomization } from '../../../kube/knownKinds';

const FLUX = /kustomization path not found/i;
const ARGO = /: ([^:\s]+): app path does not exist|app path does not exist/i;

/** The source was fetched, but the folder that is to be applied is not in it. @internal */
export const artifactPathMissing: FindingRule = {
  cause: 'artifact-path-missing',
  find(node, context) {
    const found = isKustomization(node.ref)
      ? ofKustomization(node, context)
      : ofApplication(node, context);
    if (!found) {
      return undefined;
    }
    const { path, source, message, since } = found;
    const folder = path ? `folder ${path}` : 'the folder';
    return {
      title: `${folder} of ${nameOf(node)} is not in its source`,
      sentence: `${nameOf(
        node,
      )} cannot be applied: ${source} does not have ${folder}${
        path ? '' : ' that it names'
      }.`,
      nextStep:
        'Check spec.path against the repository and its branch: was the folder moved, renamed or never merged?',
      evidence: message,
      since,
    };
  },
};

function ofKustomization(node: GraphNode, { objectOf, index }: FindingContext) {
  const failure = fluxFailureOf(node);
  if (!failure || !FLUX.test(failure.message)) {
    return undefined;
  }
  const [fetched] = index.related(node.id, 'fetches');
  const spec = objectOf(node)?.spec;
  const kind = readString(spec, 'sourceRef', 'kind');
  const name = readString(spec, 'sourceRef', 'name');
  const revision = fetched?.facts.find(fact => fact.name === 'revision')?.value;
  return {
    path: readString(spec, 'path'),
    source: `${kind && name ? `${kind} ${name}` : 'its source'}${
      revision ? ` at ${revision}` : ''
    }`,
    ...failure,
  };
}

function ofApplication(node: GraphNode, { objectOf }: FindingContext) {
  const object = isApplication(node.ref) ? objectOf(node) : undefined;
  const error = object && applicationErrorOf(object);
  const match = error && ARGO.exec(error.message);
  if (!match) {
    return undefined;
  }
  const url = node.facts.find(fact => fact.name === 'url')?.value;
  return {
    path: match[1] ?? readString(object, 'spec', 'source', 'path'),
    source: url ? `repository ${url}` : 'its repository',
    ...error,
  };
}

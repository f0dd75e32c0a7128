import { applicationErrorOf } from '../reading/applicationFailure';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { fluxFailureOf } from '../reading/toolFailure';
import { isApplication, isKustomization } from '../../../kube/knownKinds';
import { unwrapError } from '../wording/unwrapError';

/** A way for a build to fail: the words of the tool, and what they say. `$1` and `$2` are what the tool names. */
interface Step {
  words: RegExp;
  what: string;
  /** Says all there is, so that the words need not be repeated. */
  isAll?: boolean;
}

const STEPS: readonly Step[] = [
  {
    words: /substitute from '([^/]+)\/([^']+)' error:.*not found/i,
    what: '$1 $2, which its variables come from, does not exist',
    isAll: true,
  },
  {
    words: /post build failed for '(\w+)\.[^'/]*\/([^']+)':/i,
    what: 'the variables in $1 $2 cannot be filled in',
  },
  {
    words: /failed to decode Kubernetes YAML from (\S+?):\s/i,
    what: 'file $1 cannot be read as Kubernetes objects',
  },
  {
    words: /MalformedYAMLError: (?:yaml: )?(.*?) in File: ([^\s':]+)/i,
    what: 'file $2 is not valid YAML ($1)',
    isAll: true,
  },
  {
    words: /open (\S+): no such file or directory/i,
    what: 'file $1, which a kustomization.yaml lists, does not exist',
    isAll: true,
  },
  {
    words: /evalsymlink failure on '([^']+)'/i,
    what: 'file $1, which a kustomization.yaml lists, does not exist',
    isAll: true,
  },
  {
    words: /execution error at \(([^:)]+)/i,
    what: 'Helm template $1 fails',
  },
];

/** What was run, and that the answer is an old one, before what it said. */
const COMMAND =
  /^.*?(?:Manifest generation error \(cached\): |`[^`]*` failed exit status \d+: (?:Error: )?)+/s;

const TEMPORARY = /\/tmp\/(?:kustomization-\d+|_argocd-repo\/[\w-]+)\//g;

/** Manifests that cannot be made from what Git has. Nothing of it is applied until then. @internal */
export const buildFailed: FindingRule = {
  cause: 'build-failed',
  find(node, { objectOf }) {
    const flux = isKustomization(node.ref) ? fluxFailureOf(node) : undefined;
    const object = isApplication(node.ref) ? objectOf(node) : undefined;
    const argo = object && applicationErrorOf(object);
    const isBuild =
      flux?.reason === 'BuildFailed' ||
      (argo?.reason === 'ComparisonError' &&
        /generate manifest|kustomize build|helm template|Manifest generation error/i.test(
          argo.message,
        ));
    const failure = flux ?? argo;
    if (!failure || !isBuild) {
      return undefined;
    }
    // The controller's own folder is nobody's business and is another one each time.
    const message = failure.message.replace(TEMPORARY, '');
    const step = stepOf(message);
    const words = unwrapError(message.replace(COMMAND, '')).replace(/\.$/, '');
    const what = step && (step.isAll ? step.what : `${step.what} (${words})`);
    return {
      title: `the manifests of ${nameOf(node)} cannot be built`,
      sentence: `${nameOf(node)} cannot be applied: ${what ?? words}.`,
      nextStep: isKustomization(node.ref)
        ? 'Build the folder as the controller does (kustomize build), correct it by pull request.'
        : 'Build the manifests as Argo CD does (kustomize build or helm template), correct them by pull request.',
      evidence: [
        {
          kind: 'condition',
          text: message,
          ...(failure.reason && { reason: failure.reason }),
        },
      ],
      since: failure.since,
    };
  },
};

function stepOf(message: string): { what: string; isAll: boolean } | undefined {
  for (const { words, what, isAll = false } of STEPS) {
    const match = words.exec(message);
    if (match) {
      return {
        what: what.replace(/\$(\d)/g, (_, digit) => match[Number(digit)] ?? ''),
        isAll,
      };
    }
  }
  return undefined;
}

import { FindingRule } from '../rule/FindingRule';
import { syncRowsOf } from '../reading/applicationFailure';
import { toolFailureOf } from '../reading/toolFailureOf';
import { isApplication } from '../../../kube/knownKinds';

const NO_MATCH =
  /no matches for kind \\?"([^"\\]+)\\?" in (?:version|group) \\?"([^"\\]+)\\?"/i;
const ARGO_KIND = /could not find ([\w.-]*)\/(\w+) for requested resource/i;
const ARGO_VERSION =
  /could not find version \\?"([^"\\]+)\\?" of ([\w.-]*)\/(\w+) for requested resource/i;
const ANY = /could not find the requested resource/i;

/** An object is to be applied of a kind that the cluster does not serve. Told once per kind. @internal */
export const kindNotKnownToTool: FindingRule = {
  cause: 'crd-not-served',
  find(node, { objectOf, index }) {
    const failure = toolFailureOf(node, objectOf);
    if (!failure) {
      return undefined;
    }
    const { message, since } = failure;
    const kind = kindOf(message) ?? kindOfRow(node, objectOf);
    return kind
      ? {
          title: `the cluster does not know kind ${kind}`,
          sentence: `The cluster does not serve kind ${kind}, so objects of this kind cannot be applied.`,
          nextStep: `Install the definition of ${kind} first (its operator or CRDs), or ask for a version that is served.`,
          evidence: message,
          since,
          // That such an object is not there is the same problem once more.
          covers: index
            .childrenOf(node.id)
            .filter(
              ({ presence, ref }) =>
                presence === 'not-served' && kind.startsWith(`${ref.kind} `),
            )
            .map(({ id }) => id),
        }
      : undefined;
  },
};

function kindOf(message: string): string | undefined {
  const match = NO_MATCH.exec(message);
  if (match) {
    return `${match[1]} of ${match[2]}`;
  }
  const version = ARGO_VERSION.exec(message);
  if (version) {
    return `${version[3]} of ${version[2]}/${version[1]}`;
  }
  const argo = ARGO_KIND.exec(message);
  return argo ? `${argo[2]} of ${argo[1] || 'the core group'}` : undefined;
}

/** Older words name nothing; the row of the result does. */
function kindOfRow(
  node: Parameters<FindingRule['find']>[0],
  objectOf: Parameters<FindingRule['find']>[1]['objectOf'],
): string | undefined {
  const object = isApplication(node.ref) ? objectOf(node) : undefined;
  const row = object
    ? syncRowsOf(object).find(
        ({ status, message }) =>
          status === 'SyncFailed' && ANY.test(message ?? ''),
      )
    : undefined;
  return row && `${row.ref.kind} of ${row.ref.group || 'the core group'}`;
}

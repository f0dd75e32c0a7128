import { KubeObject } from '../../../kube/KubeObject';
import { readNumber, readString } from '../../../kube/readField';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { readXrString } from '../reading/xrField';

const REVISION = {
  group: 'apiextensions.crossplane.io',
  kind: 'CompositionRevision',
};

/** A composite that is kept on an older revision of its Composition on purpose: well, but not what the Composition says. @internal */
export const compositionRevisionPinned: FindingRule = {
  cause: 'composition-revision-pinned',
  aside: true,
  ofReady: true,
  find(node, { objectOf, reader }) {
    const object = node.role === 'composite' ? objectOf(node) : undefined;
    if (
      !object ||
      readXrString(object, 'compositionUpdatePolicy') !== 'Manual'
    ) {
      return undefined;
    }
    const composition = readXrString(object, 'compositionRef', 'name');
    const pinned = readXrString(object, 'compositionRevisionRef', 'name');
    const revisions = reader
      .list(REVISION)
      .objects.filter(revision => compositionOf(revision) === composition);
    const used = numberOf(
      revisions.find(({ metadata }) => metadata.name === pinned),
    );
    const newest = Math.max(
      ...revisions.map(revision => numberOf(revision) ?? 0),
    );
    return used !== undefined && used < newest
      ? {
          title: `${nameOf(
            node,
          )} stays on an older revision of its Composition`,
          sentence: `${nameOf(
            node,
          )} stays on revision ${used} of Composition ${composition} on purpose; the newest is ${newest}.`,
          nextStep:
            'Set compositionRevisionRef to the newest revision, or compositionUpdatePolicy to Automatic, by pull request.',
          evidence: [{ kind: 'spec', text: 'compositionUpdatePolicy: Manual' }],
        }
      : undefined;
  },
};

function compositionOf(revision: KubeObject): string | undefined {
  return readString(
    revision,
    'metadata',
    'labels',
    'crossplane.io/composition-name',
  );
}

function numberOf(revision: KubeObject | undefined): number | undefined {
  return readNumber(revision, 'spec', 'revision');
}

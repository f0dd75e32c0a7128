import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { NOON } from '../../__testUtils__/noon';
import { readObjects } from '../../__testUtils__/readObjects';
import { GroupKind } from '../../kube/GroupKind';
import { refOf } from '../../kube/ResourceRef';
import { buildGraph } from '../buildGraph';
import { snapshotFromObjects } from '../snapshotFromObjects';
import { applyFindingRules } from './findRootCauses';
import { FINDING_RULES } from './findings';

const TESTDATA = resolve(__dirname, '../../testdata');

/** What a list cannot say of itself. */
const UNREAD: Readonly<
  Record<string, { notServed?: GroupKind[]; forbidden?: GroupKind[] }>
> = {
  'findings/crd-not-served-zone.yaml': {
    notServed: [{ group: 'dns.example.org', kind: 'Zone' }],
  },
  'scenarios/composite-disputed.yaml': {
    forbidden: [{ group: 'iam.example.io', kind: 'Role' }],
  },
};

const STATES = ['findings', 'health', 'scenarios'].flatMap(folder =>
  readdirSync(`${TESTDATA}/${folder}`)
    .filter(name => name.endsWith('.yaml'))
    .map(name => {
      const file = `${folder}/${name}`;
      const objects = readObjects(file);
      const snapshot = snapshotFromObjects(objects, UNREAD[file]);
      // What was asked for comes first in a file of findings; the others are about anything in them.
      const roots = (folder === 'findings' ? objects.slice(0, 1) : objects).map(
        refOf,
      );
      const { graph } = buildGraph({ roots, snapshot, now: NOON });
      return { file, options: { graph, snapshot, now: NOON } };
    }),
);

const toldWith = (rules: typeof FINDING_RULES) =>
  STATES.map(({ file, options }) => [
    file,
    applyFindingRules(options, rules).findings.map(({ cause, nodeId }) => [
      cause,
      nodeId,
    ]),
  ]);

describe('FINDING_RULES', () => {
  const toldWithAll = toldWith(FINDING_RULES);

  it.each(FINDING_RULES.map((rule, at) => [rule.cause, at] as const))(
    'tells something else without the rule for %s (%i)',
    (_, at) => {
      const others = FINDING_RULES.filter((_rule, index) => index !== at);
      expect(toldWith(others)).not.toEqual(toldWithAll);
    },
  );

  it('has nothing to say of what is ready, but by the rules that are asked about it', () => {
    const asked = FINDING_RULES.map(rule => ({ ...rule, ofReady: true }));
    expect(toldWith(asked)).toEqual(toldWithAll);
  });
});

import { Finding, GraphNode } from '@vellum-io/backstage-plugin-vellum-common';
import { nodeReason, shortReason } from './nodeReason';

const MESSAGE =
  'create failed: failed to install release: failed to pull chart: chart "knative-operator"\nversion "v1.99.0" not found in the repository';

const node = (message?: string): GraphNode => ({
  id: 'release',
  ref: { group: 'helm.crossplane.io', kind: 'Release', name: 'release' },
  presence: 'present',
  role: 'managed',
  health: { state: 'failed', rule: 'test', ...(message && { message }) },
  conditions: [],
  facts: [],
});

const finding = (nodeId: string): Finding => ({
  cause: 'chart-version-missing',
  nodeId,
  path: [nodeId],
  title: 'chart knative-operator v1.99.0 is not in its repository',
  sentence: 'A sentence.',
  evidence: [],
});

describe('shortReason', () => {
  it('is the title of the finding that names the node', () => {
    expect(shortReason(node(MESSAGE), [finding('release')])).toBe(
      'chart knative-operator v1.99.0 is not in its repository',
    );
  });

  it('is the inner end of a long error where no finding names the node', () => {
    expect(shortReason(node(MESSAGE), [finding('other')])).toBe(
      '… chart "knative-operator" version "v1.99.0" not found in the repository',
    );
  });

  it('keeps as much around the innermost error as a row has room for', () => {
    const outer = 'a rather long outer error that nobody needs to read here';
    expect(
      shortReason(
        node(`${outer}: cannot get object: dial tcp 10.0.0.1:443: EOF`),
        [],
      ),
    ).toBe('… cannot get object: dial tcp 10.0.0.1:443: EOF');
  });

  it('leaves a short message, and one without inner errors, as it is', () => {
    expect(shortReason(node('failed: no'), [])).toBe('failed: no');
    const sentence = 'word '.repeat(30).trim();
    expect(shortReason(node(sentence), [])).toBe(sentence);
  });

  it('says nothing where nobody said anything', () => {
    expect(shortReason(node(), [])).toBeUndefined();
  });
});

describe('a warning', () => {
  const warnings: GraphNode['health']['warnings'] = [
    { reason: 'Drifted', message: 'web was changed', whose: 'controller' },
  ];
  const warned = (state: GraphNode['health']['state']): GraphNode => ({
    ...node(),
    health: { state, rule: 'test', message: 'Applied', warnings },
  });

  it('takes the row of an object that is ready', () => {
    expect(shortReason(warned('ready'), [])).toBe('web was changed');
  });

  it('leaves the row to what is wrong, and stands in the tooltip', () => {
    expect(shortReason(warned('failed'), [])).toBe('Applied');
    expect(nodeReason(warned('failed'))).toBe('Applied; web was changed');
  });
});

it('keeps the whole message for the tooltip', () => {
  expect(nodeReason(node(MESSAGE))).toBe(MESSAGE.replace('\n', ' '));
});

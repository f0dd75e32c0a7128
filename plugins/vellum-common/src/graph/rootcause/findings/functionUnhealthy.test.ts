import { functionUnhealthy } from './functionUnhealthy';
import { KubeObject } from '../../../kube/KubeObject';
import { readObjects } from '../../../__testUtils__/readObjects';
import { findOfKind } from '../../../__testUtils__/findOfKind';
import { causesOf } from '../../../__testUtils__/causesOf';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'function-unhealthy-xstore-unavailable',
    'its package is healthy, and still nobody answers',
    'Function function-auto-ready does not answer (connection refused), so nothing can be composed past step ready.',
  ],
  [
    'function-unhealthy-xstore-not-running',
    'the package says why there is no endpoint',
    'Function function-auto-ready is installed, but its program does not run, so nothing can be composed past step ready.',
  ],
  [
    'function-unhealthy-xstore-not-installed',
    'there is no such package at all',
    'Function function-go-templating is not installed, so nothing can be composed past step template.',
  ],
  [
    'function-unhealthy-function-not-fetched',
    'the package itself was asked for',
    'Function function-auto-ready cannot be installed: its package registry.example/function-auto-ready:v9.9.9 cannot be fetched.',
  ],
  [
    'function-unhealthy-xstore-crashing',
    'its pods were read, and say more than the call',
    'Function function-auto-ready is installed, but its program keeps crashing, so nothing can be composed past step ready.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'function-unhealthy-xstore-unavailable',
    [
      {
        title: 'Function function-auto-ready does not work',
        nextStep:
          'Look at Function function-auto-ready, its revisions and its pods.',
        evidence: [
          'condition ReconcileError: cannot compose resources: cannot run Compositi …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'function-unhealthy-xstore-not-running',
    [
      {
        title: 'Function function-auto-ready does not work',
        nextStep:
          'Look at its Deployment and pods in the namespace of Crossplane.',
        evidence: [
          'condition ReconcileError: cannot compose resources: cannot run Compositi …',
          'condition UnhealthyPackageRevision: post establish runtime hook failed f …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'function-unhealthy-xstore-not-installed',
    [
      {
        title: 'Function function-go-templating is not installed',
        nextStep:
          'Install Function function-go-templating, or take its step out of the Composition by pull request.',
        evidence: [
          'condition ReconcileError: cannot compose resources: cannot run Compositi …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'function-unhealthy-function-not-fetched',
    [
      {
        title: 'Function function-auto-ready does not work',
        nextStep:
          'Check the address and version of the package, and whether Crossplane may pull from its registry.',
        evidence: [
          'condition UnhealthyPackageRevision: cannot unpack package: failed to fet …',
        ],
        since: '2026-11-20T09:00:00Z',
      },
    ],
  ],
  [
    'function-unhealthy-xstore-crashing',
    [
      {
        title: 'Function function-auto-ready does not work',
        nextStep:
          'Look at its Deployment and pods in the namespace of Crossplane.',
        evidence: [
          'condition ReconcileError: cannot compose resources: cannot run Compositi …',
          'condition UnhealthyPackageRevision: function package deployment is unava …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'cannot compose resources: cannot run Composition pipeline step "ready": cannot get gRPC client connection for Function "function-auto-ready": cannot find an active FunctionRevision (a FunctionRevision with spec.desiredState: Active)',
    'function-unhealthy-xstore-unavailable',
    'Function function-auto-ready has no active revision, so nothing can be composed past step ready.',
  ],
];

describe('functionUnhealthy', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['function-unhealthy', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['function-unhealthy', sentence]]);
  });

  it.each<[string, string, string]>([
    [
      'no step where none is named',
      'cannot run Function "function-auto-ready": connection refused',
      'Function function-auto-ready does not answer (connection refused), so nothing can be composed.',
    ],
    [
      'the words of the call where it is not the connection, with the stops in them',
      'cannot run Function "function-auto-ready": v1.2 is too old.',
      'Function function-auto-ready does not answer (v1.2 is too old.), so nothing can be composed.',
    ],
  ])('says %s', (_reason, message, sentence) => {
    expect(toldIn('function-unhealthy-xstore-unavailable', message)).toEqual([
      ['function-unhealthy', sentence],
    ]);
  });

  it('reads the pods of the revision in use, and of no other', () => {
    const objects = readObjects(
      'findings/function-unhealthy-xstore-crashing.yaml',
    );
    const revision = findOfKind(objects, 'FunctionRevision');
    const other = (name: string, of: string, desiredState: string) => ({
      ...revision,
      metadata: {
        name,
        uid: name,
        labels: { 'pkg.crossplane.io/package': of },
      },
      spec: { desiredState },
    });
    const sentenceWith = (...others: KubeObject[]) =>
      causesOf([...objects, ...others])[0].sentence;
    const crashing =
      'Function function-auto-ready is installed, but its program keeps crashing, so nothing can be composed past step ready.';
    expect(
      sentenceWith(
        other('aa-other', 'function-other', 'Active'),
        other('aa-before', 'function-auto-ready', 'Inactive'),
      ),
    ).toBe(crashing);
    revision.spec = { desiredState: 'Inactive' };
    expect(sentenceWith()).toContain('its program does not run');
    revision.spec = { desiredState: 'Active' };
    revision.metadata.labels = {
      'pkg.crossplane.io/package': 'function-other',
    };
    expect(sentenceWith()).toContain('its program does not run');
  });

  it('cites no reason where none is given', () => {
    const [composite] = readObjects(
      'findings/function-unhealthy-xstore-unavailable.yaml',
    );
    const [synced] = composite.status!.conditions as Array<{ reason?: string }>;
    delete synced.reason;
    expect(causesOf([composite])[0].evidence[0]).not.toHaveProperty('reason');
  });

  it('says nothing of what is no composite', () => {
    const [composite] = readObjects(
      'findings/function-unhealthy-xstore-unavailable.yaml',
    );
    composite.spec = { forProvider: {} };
    expect(causesOf([composite], { rules: [functionUnhealthy] })).toEqual([]);
  });
});

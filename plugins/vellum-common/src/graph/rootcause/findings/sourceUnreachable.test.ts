import { causesOf } from '../../../__testUtils__/causesOf';
import {
  Advice,
  adviceIn,
  findingsIn,
  toldIn,
} from '../../../__testUtils__/findingsIn';
import { readObjects } from '../../../__testUtils__/readObjects';
import { sourceUnreachable } from './sourceUnreachable';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'source-unreachable-gitrepository-branch',
    'what was fetched before stays',
    'GitRepository platform cannot be fetched: branch nope does not exist there; what was applied before stays, changes do not arrive.',
  ],
  [
    'source-unreachable-kustomization-waits',
    'the Kustomization only says that there is no artifact',
    'OCIRepository manifests cannot be fetched: the registry has no such tag or digest; nothing of it can be applied.',
  ],
  [
    'source-unreachable-helmchart-waits',
    'the chart only waits for its repository',
    'HelmRepository charts cannot be fetched: host charts.example is not known in the cluster; nothing of it can be applied.',
  ],
  [
    'source-unreachable-application',
    'Argo CD has no object for a repository',
    'Application web cannot read repository https://git.example/team/web: its credentials are missing or refused; what was applied before stays, changes do not arrive.',
  ],
];

/** Words of a controller, the file they are put into, sentence. */
const WORDS: Array<[string, string, string]> = [
  [
    'failed to do something new: who knows',
    'source-unreachable-gitrepository-branch',
    'GitRepository platform cannot be fetched: failed to do something new: who knows; what was applied before stays, changes do not arrive.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'source-unreachable-gitrepository-branch',
    [
      {
        title: 'GitRepository platform cannot be fetched',
        nextStep:
          'Check the branch, tag or version, then change it by pull request.',
        evidence: [
          'condition GitOperationFailed: failed to checkout and determine revision: …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'source-unreachable-kustomization-waits',
    [
      {
        title: 'OCIRepository manifests cannot be fetched',
        nextStep:
          'Check the branch, tag or version, then change it by pull request.',
        evidence: [
          'condition OCIArtifactPullFailed: failed to determine artifact digest: GE …',
          'condition ArtifactFailed: Source artifact not found, retrying in 30s',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'source-unreachable-helmchart-waits',
    [
      {
        title: 'HelmRepository charts cannot be fetched',
        nextStep:
          'Check the address, and whether the cluster may reach it (DNS, proxy, network policy).',
        evidence: [
          'condition Failed: failed to fetch Helm repository index: failed to cache …',
          'condition NoSourceArtifact: no artifact available for HelmRepository sou …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
  [
    'source-unreachable-application',
    [
      {
        title: 'Application web cannot read its repository',
        nextStep: 'Check the credentials that it is fetched with.',
        evidence: [
          'condition ComparisonError: Failed to load target state: failed to genera …',
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

/** The same words, where they lead to other advice: title and next step. */
const WORDS_ADVICE: Array<
  [message: string, file: string, title: string, nextStep: string]
> = [
  [
    'failed to do something new: who knows',
    'source-unreachable-gitrepository-branch',
    'GitRepository platform cannot be fetched',
    'Check its address, branch and credentials, and whether the server can be reached from the cluster.',
  ],
];

describe('sourceUnreachable', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['source-unreachable', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it.each(WORDS_ADVICE)(
    'knows what to do about %s',
    (message, file, title, nextStep) => {
      expect(adviceIn(file, message)).toMatchObject([{ title, nextStep }]);
    },
  );
  it.each(WORDS)('understands %s', (message, file, sentence) => {
    expect(toldIn(file, message)).toEqual([['source-unreachable', sentence]]);
  });

  it.each([
    [
      'source-unreachable-gitrepository-branch',
      undefined,
      'Check the branch, tag or version, then change it by pull request.',
      'GitOperationFailed',
    ],
    [
      'source-unreachable-gitrepository-branch',
      'failed to do something new: who knows',
      'Check its address, branch and credentials, and whether the server can be reached from the cluster.',
      'GitOperationFailed',
    ],
    [
      'source-unreachable-application',
      'authentication required',
      'Check the credentials that it is fetched with.',
      'ComparisonError',
    ],
  ])(
    'says of %s with the words %j what to do and what it rests on',
    (file, message, nextStep, reason) => {
      const [finding] = findingsIn(file, message);
      expect(finding.nextStep).toBe(nextStep);
      expect(finding.since).toBe('2026-11-20T11:00:00Z');
      expect(finding.evidence).toEqual([
        {
          kind: 'condition',
          text: expect.stringContaining(message ?? 'refs/heads/nope'),
          reason,
        },
      ]);
    },
  );

  it.each([
    ['something broke.', 'something broke'],
    ['v1.2 of it broke;', 'v1.2 of it broke'],
    ['', 'GitOperationFailed'],
  ])('puts %j into its sentence without the end', (message, words) => {
    const file = 'source-unreachable-gitrepository-branch';
    expect(findingsIn(file, message)[0].sentence).toBe(
      `GitRepository platform cannot be fetched: ${words}; what was applied before stays, changes do not arrive.`,
    );
  });

  it('says so where nobody gives a reason', () => {
    const [source] = readObjects(
      'findings/source-unreachable-gitrepository-branch.yaml',
    );
    source.status!.conditions = [{ type: 'Ready', status: 'False' }];
    const [{ sentence, evidence }] = causesOf([source], {
      rules: [sourceUnreachable],
    });
    expect(sentence).toBe(
      'GitRepository platform cannot be fetched: no reason is given; what was applied before stays, changes do not arrive.',
    );
    expect(evidence).toEqual([{ kind: 'condition', text: '' }]);
  });

  it('leaves a chart to its repository, whatever the chart says', () => {
    const objects = readObjects(
      'findings/source-unreachable-helmchart-waits.yaml',
    );
    objects[0].status!.conditions = [
      { type: 'Ready', status: 'False', reason: 'ChartPullError' },
    ];
    expect(causesOf(objects).map(({ title }) => title)).toEqual([
      'HelmRepository charts cannot be fetched',
    ]);
  });

  it.each([
    ['ComparisonError', 'source-unreachable'],
    ['InvalidSpecError', 'source-unreachable'],
    ['UnknownError', undefined],
  ])('reads %s of an Application', (type, cause) => {
    const [application] = readObjects(
      'findings/source-unreachable-application.yaml',
    );
    application.status!.conditions = [
      { type, message: 'authentication required' },
    ];
    const [finding] = causesOf([application], { rules: [sourceUnreachable] });
    expect(finding?.cause).toBe(cause);
  });

  it('names no address where the Application has several sources, and no credentials of one', () => {
    const titleWith = (spec: object) => {
      const [application] = readObjects(
        'findings/source-unreachable-application.yaml',
      );
      application.spec = { ...spec };
      const [{ title, sentence }] = causesOf([application]);
      return [title, sentence.split(':')[0]];
    };
    expect(
      titleWith({ sources: [{ repoURL: 'a' }, { repoURL: 'b' }] }),
    ).toEqual([
      'Application web cannot read its repository',
      'Application web cannot read the repository of its source',
    ]);
    const repoURL = 'ssh://robot:example@git.example/team/web';
    expect(titleWith({ source: { repoURL } }).join()).not.toContain('robot');
  });

  it.each([
    [
      'what is no source',
      {
        apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
        kind: 'Kustomization',
      },
    ],
    ['a source that is suspended', { spec: { suspend: true } }],
    [
      'a source that has another spec since',
      {
        status: {
          observedGeneration: 1,
          conditions: [
            { type: 'Reconciling', status: 'True', reason: 'NewGeneration' },
            { type: 'Ready', status: 'False', message: 'of the spec before' },
          ],
        },
      },
    ],
  ])('says nothing of %s', (_reason, change) => {
    const [source] = readObjects(
      'findings/source-unreachable-gitrepository-branch.yaml',
    );
    expect(
      causesOf([{ ...source, ...change }], { rules: [sourceUnreachable] }),
    ).toEqual([]);
  });
});

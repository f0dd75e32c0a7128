import { crossNamespaceBlocked } from './crossNamespaceBlocked';
import { readObjects } from '../../../__testUtils__/readObjects';
import { causesOf } from '../../../__testUtils__/causesOf';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'cross-namespace-blocked-kustomization',
    'Flux gives up at once, since no retry can help',
    'Kustomization apps may not use GitRepository platform of namespace flux-system: Flux is told to keep namespaces apart here.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'cross-namespace-blocked-kustomization',
    [
      {
        title:
          'Kustomization apps may not use GitRepository platform of namespace flux-system',
        nextStep:
          'Have a source of its own made in namespace team-a, and refer to that.',
        evidence: [
          "condition: can't access 'GitRepository/flux-system/platform', cross-name …",
        ],
        since: '2026-11-20T11:00:00Z',
      },
    ],
  ],
];

describe('crossNamespaceBlocked', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['cross-namespace-blocked', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('names a source without a namespace by its name alone', () => {
    const message =
      "can't access 'GitRepository/platform', cross-namespace references have been blocked";
    expect(toldIn('cross-namespace-blocked-kustomization', message)).toEqual([
      [
        'cross-namespace-blocked',
        'Kustomization apps may not use GitRepository platform: Flux is told to keep namespaces apart here.',
      ],
    ]);
  });

  it.each<[string, string, boolean]>([
    ['a source', 'source.toolkit.fluxcd.io/v1/HelmChart', true],
    ['what is none of Flux', 'example.io/v1/Widget', false],
  ])('hears %s: %s', (_reason, key, isHeard) => {
    const [kustomization] = readObjects(
      'findings/cross-namespace-blocked-kustomization.yaml',
    );
    const [group, version, kind] = key.split('/');
    const other = { ...kustomization, apiVersion: `${group}/${version}`, kind };
    const rules = [crossNamespaceBlocked];
    expect(causesOf([other], { rules })).toHaveLength(isHeard ? 1 : 0);
  });
});

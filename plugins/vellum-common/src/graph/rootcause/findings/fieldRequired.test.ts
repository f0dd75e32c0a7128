import { fieldRequired } from './fieldRequired';
import { KubeObject } from '../../../kube/KubeObject';
import { Advice, adviceIn, toldIn } from '../../../__testUtils__/findingsIn';
import { causesOf } from '../../../__testUtils__/causesOf';
import { readObjects } from '../../../__testUtils__/readObjects';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'field-required-xstore',
    'no condition says so: it is in the Composition',
    'XStore shop does not create bucket before the field spec.region is set; nothing in the Composition writes it.',
  ],
];

/** The same files: what comes with the sentence. */
const ADVICE: Array<[file: string, advice: Advice[]]> = [
  [
    'field-required-xstore',
    [
      {
        title: 'bucket is not created: spec.region is missing',
        nextStep:
          'Set spec.region, or change the Composition that requires it.',
        evidence: [],
        since: '2026-11-20T10:00:00Z',
      },
    ],
  ],
];

const rules = [fieldRequired];

type Patched = { name: string; patches: object[] };

const resourcesOf = ({ spec }: KubeObject) =>
  (spec as { pipeline: Array<{ input: { resources: Patched[] } }> }).pipeline[0]
    .input.resources;

/** The composite and the Composition of the file, where the field is written by another resource. */
function withWriter(): KubeObject[] {
  const [composite, composition] = readObjects(
    'findings/field-required-xstore.yaml',
  );
  resourcesOf(composition).splice(
    0,
    1,
    {
      name: 'bucket',
      patches: [
        {
          fromFieldPath: 'status.subnet',
          policy: { fromFieldPath: 'Required' },
        },
      ],
    },
    {
      name: 'subnet',
      patches: [
        { type: 'ToCompositeFieldPath', fromFieldPath: 'status.subnet' },
      ],
    },
  );
  return [composite, composition];
}

describe('fieldRequired', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['field-required', sentence]]);
  });

  it.each(ADVICE)(
    'gives the reader of %s advice and evidence',
    (file, advice) => {
      expect(adviceIn(file)).toEqual(advice);
    },
  );

  it('is no finding once the field is set', () => {
    const objects = readObjects('findings/field-required-xstore.yaml');
    objects[0].spec!.region = 'north';
    expect(causesOf(objects).map(({ cause }) => cause)).toEqual([
      'reported-failure',
    ]);
  });

  it.each<[string, (composite: KubeObject) => void]>([
    [
      'that is ready',
      composite => {
        composite.status!.conditions = ['Synced', 'Ready'].map(type => ({
          type,
          status: 'True',
        }));
      },
    ],
    [
      'that was made a moment ago',
      composite => {
        composite.metadata.creationTimestamp = '2026-11-20T11:59:00Z';
      },
    ],
  ])('says nothing of a composite %s', (_reason, change) => {
    const objects = readObjects('findings/field-required-xstore.yaml');
    change(objects[0]);
    expect(causesOf(objects, { rules })).toEqual([]);
  });

  it('says nothing of what is no composite', () => {
    const objects = readObjects('findings/field-required-xstore.yaml');
    objects[0].spec = {
      forProvider: {},
      compositionRef: { name: 'xstores' },
    };
    expect(causesOf(objects, { rules })).toEqual([]);
  });

  it('names all that waits', () => {
    const [composite, composition] = withWriter();
    const resources = resourcesOf(composition);
    resources.push({ ...resources[0], name: 'logs' });
    const [{ title }] = causesOf([composite, composition], { rules });
    expect(title).toBe(
      'bucket and logs are not created: status.subnet is missing',
    );
  });

  it('says which resource of the Composition has to write the field', () => {
    const [composite, composition] = withWriter();
    const [finding] = causesOf([composite, composition], { rules });
    expect([finding.sentence, finding.nextStep]).toEqual([
      'XStore shop does not create bucket before the field status.subnet is set; subnet has not reported it.',
      'Look at subnet: it has to be ready first.',
    ]);
  });

  it('names that resource as it stands in the cluster', () => {
    const [composite, composition] = withWriter();
    const child = (name: string): KubeObject => ({
      apiVersion: 'net.example.io/v1',
      kind: name === 'subnet' ? 'Subnet' : 'Route',
      metadata: {
        name: `shop-${name}`,
        uid: name,
        annotations: { 'crossplane.io/composition-resource-name': name },
        ownerReferences: [
          {
            apiVersion: composite.apiVersion,
            kind: composite.kind,
            name: 'shop',
            uid: 'xr-1',
            controller: true,
          },
        ],
      },
      spec: { forProvider: {} },
    });
    const children = ['route', 'subnet'].map(child);
    const crossplane = {
      compositionRef: { name: 'xstores' },
      resourceRefs: children.map(({ apiVersion, kind, metadata }) => ({
        apiVersion,
        kind,
        name: metadata.name,
      })),
    };
    const objects = [
      { ...composite, spec: { crossplane } },
      composition,
      ...children,
    ];
    const [finding] = causesOf(objects, { rules });
    expect([finding.sentence, finding.nextStep]).toEqual([
      'XStore shop does not create bucket before the field status.subnet is set; Subnet subnet has not reported it.',
      'Look at Subnet subnet: it has to be ready first.',
    ]);
  });
});

import { parseAllDocuments } from 'yaml';
import { hasCrds, readCrdValidators } from '../__testUtils__/crdSchemas';
import {
  kubeflowProfile,
  sealedSecret,
  seldonTeam,
  wholeKubeflowProfile,
  wholeSeldonTeam,
} from '../__testUtils__/exampleTeams';
import { ChangeSet } from '../changeset';
import { createKubeflowProfileChangeSet } from './kubeflowProfile/createKubeflowProfileChangeSet';
import { createSeldonTeamChangeSet } from './seldonTeam';

interface AnyObject {
  apiVersion: string;
  kind: string;
  spec: Record<string, unknown>;
}

const objectsOf = ({ operations }: ChangeSet): AnyObject[] =>
  operations.flatMap(each =>
    each.op === 'createFile'
      ? parseAllDocuments(each.content, { version: '1.1' }).map(document =>
          document.toJS(),
        )
      : [],
  );

const changeSets: Array<[string, ChangeSet]> = [
  [
    'a Seldon team of variant A',
    createSeldonTeamChangeSet({ input: seldonTeam }).changeSet,
  ],
  [
    'a Seldon team of variant B',
    createSeldonTeamChangeSet({
      input: wholeSeldonTeam,
      sealedSecrets: [sealedSecret('models-store', 'fraud-models-dev', ['s3'])],
    }).changeSet,
  ],
  [
    'a Seldon team with a Flux Kustomization of its own',
    createSeldonTeamChangeSet({
      input: seldonTeam,
      delivery: {
        fluxSource: {
          kind: 'GitRepository',
          namespace: 'flux-system',
          name: 'platform-gitops',
        },
      },
    }).changeSet,
  ],
  [
    'a small Kubeflow profile',
    createKubeflowProfileChangeSet({ input: kubeflowProfile }).changeSet,
  ],
  [
    'a whole Kubeflow profile',
    createKubeflowProfileChangeSet({ input: wholeKubeflowProfile }).changeSet,
  ],
];

const describeWithCrds = hasCrds ? describe : describe.skip;

describeWithCrds('the schemas of the CustomResourceDefinitions', () => {
  const validators = hasCrds ? readCrdValidators() : new Map();
  const errorsOf = (object: AnyObject) => {
    const validate = validators.get(`${object.apiVersion} ${object.kind}`);
    return validate && !validate(object) ? validate.errors : [];
  };

  it.each(changeSets)('accept every object of %s', (_what, changeSet) => {
    const objects = objectsOf(changeSet);
    const checked = objects.filter(each =>
      validators.has(`${each.apiVersion} ${each.kind}`),
    );
    expect(checked.length).toBeGreaterThan(0);
    expect(checked.map(errorsOf)).toEqual(checked.map(() => []));
  });

  it('cover every kind that is not part of Kubernetes, the catalog or Istio', () => {
    const kinds = changeSets
      .flatMap(([, changeSet]) => objectsOf(changeSet))
      .map(({ apiVersion, kind }) => `${apiVersion} ${kind}`)
      .filter(
        each =>
          !/^(v1|rbac\.|networking\.k8s|kustomize\.|backstage\.|security\.istio)/.test(
            each,
          ),
      );
    expect([...new Set(kinds)].sort()).toEqual([
      'bitnami.com/v1alpha1 SealedSecret',
      'kubeflow.org/v1 Profile',
      'mlops.seldon.io/v1alpha1 SeldonRuntime',
      'mlops.seldon.io/v1alpha1 Server',
    ]);
    expect(kinds.filter(each => !validators.has(each))).toEqual([]);
  });

  it('would refuse a field that does not exist, a wrong type and a missing field', () => {
    const runtime = objectsOf(changeSets[0][1]).find(
      each => each.kind === 'SeldonRuntime',
    )!;
    const { seldonConfig: _, ...withoutConfig } = runtime.spec;
    const broken = [
      { ...runtime, spec: { ...runtime.spec, resources: {} } },
      {
        ...runtime,
        spec: {
          ...runtime.spec,
          overrides: [{ name: 'hodometer', replicas: 'one' }],
        },
      },
      { ...runtime, spec: withoutConfig },
    ];
    expect(broken.map(each => errorsOf(each)?.[0].keyword)).toEqual([
      'additionalProperties',
      'type',
      'required',
    ]);
  });
});

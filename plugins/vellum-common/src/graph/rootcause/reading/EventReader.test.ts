import { causesOf } from '../../../__testUtils__/causesOf';
import { NOON } from '../../../__testUtils__/noon';
import { readObject, readObjects } from '../../../__testUtils__/readObjects';
import { kustomizationRef, viewOf } from '../../../__testUtils__/viewOf';
import { KubeObject } from '../../../kube/KubeObject';
import { refOf } from '../../../kube/ResourceRef';
import { buildGraph } from '../../buildGraph';
import {
  snapshotFromObjects,
  SnapshotOptions,
} from '../../snapshotFromObjects';
import { findRootCauses } from '../findRootCauses';

const EVENTS = { group: '', kind: 'Event' };

function wantedKinds(objects: KubeObject[], options: SnapshotOptions = {}) {
  const snapshot = snapshotFromObjects(objects, options);
  const { graph } = buildGraph({
    roots: [refOf(objects[0])],
    snapshot,
    now: NOON,
  });
  return findRootCauses({ graph, snapshot, now: NOON }).wanted;
}

describe('events', () => {
  it.each([
    'pod-running',
    'pod-succeeded',
    'deployment-available',
    'statefulset-ready',
    'job-complete',
    'persistentvolumeclaim-bound',
    'vellumplatform-ready',
    'kustomization-ready',
    'kustomization-suspended',
  ])('are not asked for where all is well: %s', file => {
    expect(wantedKinds([readObject(`health/${file}.yaml`)])).toEqual([]);
  });

  it('are asked for in the namespace of what is not well, and nowhere else', () => {
    const [pod] = readObjects('findings/crash-loop-error.yaml');
    expect(wantedKinds([pod])).toEqual([{ ...EVENTS, namespace: 'team-a' }]);
  });

  it('are no cause of their own where the portal may not read them', () => {
    const [pod] = readObjects('findings/crash-loop-error.yaml');
    const forbidden = [EVENTS];
    expect(causesOf([pod], { forbidden }).map(({ cause }) => cause)).toEqual([
      'crash-loop',
    ]);
  });

  it('are no problem of the view where the portal may not read them', () => {
    const [kustomization] = readObjects('findings/config-missing-sealed.yaml');
    const [statefulSet] = readObjects(
      'findings/quota-refused-statefulset.yaml',
    );
    kustomization.status!.inventory = {
      entries: [{ id: 'team-a_web_apps_StatefulSet', v: 'v1' }],
    };
    statefulSet.metadata.labels = {
      'kustomize.toolkit.fluxcd.io/name': 'apps',
      'kustomize.toolkit.fluxcd.io/namespace': 'flux-system',
    };
    const build = (options: SnapshotOptions) =>
      viewOf(
        'flux',
        [kustomization, statefulSet],
        { flux: [kustomizationRef('apps')] },
        options,
      );
    const { view, wanted } = build({ forbidden: [EVENTS] });
    expect(wanted.some(({ kind }) => kind === 'Event')).toBe(true);
    expect(view.graph.problems).toEqual(build({}).view.graph.problems);
    expect(view.headline).toEqual(build({}).view.headline);
  });

  it('are named as the next thing to look at where the portal may not read them', () => {
    const job = readObject('health/deployment-deadline.yaml');
    expect(causesOf([job])[0].nextStep).toBeUndefined();
    expect(causesOf([job], { forbidden: [EVENTS] })[0].nextStep).toBe(
      'Look at the events of Deployment web: there is no permission to read them here.',
    );
  });

  it('of an object of the same name that was there before are not taken', () => {
    const objects = readObjects('findings/quota-refused-statefulset.yaml');
    objects[0].metadata.uid = 'another';
    expect(causesOf(objects)).toEqual([]);
  });

  it('are read from either API group, and counted once where both are given', () => {
    const [pod, failed] = readObjects('findings/image-pull-event.yaml');
    const other: KubeObject = {
      apiVersion: 'events.k8s.io/v1',
      kind: 'Event',
      metadata: failed.metadata,
      regarding: failed.involvedObject,
      type: 'Warning',
      reason: 'Failed',
      note: failed.message,
      deprecatedCount: 3,
    };
    const told = (objects: KubeObject[]) =>
      causesOf(objects)[0].evidence.map(({ kind, count }) => [kind, count]);
    expect(told([pod, other])).toEqual([
      ['container', undefined],
      ['event', 3],
    ]);
    expect(told([pod, failed, other])).toEqual(told([pod, other]));
  });

  it('of an object whose content is withheld are not read', () => {
    const objects = readObjects('scenarios/composite-disputed.yaml');
    const about = objects.map(({ metadata }, index) => ({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: {
        name: `event-${index}`,
        namespace: metadata.namespace ?? 'default',
        uid: `event-${index}`,
      },
      involvedObject: { uid: metadata.uid },
      type: 'Warning',
      reason: 'FailedCreate',
      message: `admission webhook "w" denied the request: ${
        /PLANTED/.test(JSON.stringify(objects[index])) ? 'PLANTED' : 'own'
      }`,
    }));
    expect(JSON.stringify(about)).toContain('PLANTED');
    expect(JSON.stringify(causesOf([...objects, ...about]))).not.toContain(
      'PLANTED',
    );
  });
});

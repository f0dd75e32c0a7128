import { expect, test } from '@playwright/test';
import { checkSituation, explain, Situation, Stage, useStage } from '../src';

const situationOf = (name: string) => ({
  apiVersion: 'situation.example/v1',
  kind: 'Situation',
  name,
  namespace: name,
});

const says = (
  name: string,
  type: string,
  status: 'True' | 'False',
  reason?: string,
) => ({ of: situationOf(name), type, status, ...(reason && { reason }) });

/** Crossplane pauses for the exact text `true`; null takes the annotation away. */
function pause({ kube }: Stage, name: string, paused: 'true' | null) {
  return kube.patch({
    ...situationOf(name),
    patch: { metadata: { annotations: { 'crossplane.io/paused': paused } } },
  });
}

const SITUATIONS: Situation[] = [
  {
    title: 'the healthy platform of the example',
    ask: 'vellumplatform/vellum-dev',
    namespace: 'platform-team',
    controllers: [
      {
        of: {
          apiVersion: 'infrastructure.vellum.io/v1alpha1',
          kind: 'VellumPlatform',
          name: 'vellum-dev',
          namespace: 'platform-team',
        },
        type: 'Ready',
        status: 'True',
      },
    ],
    state: 'ready',
    causes: [],
  },
  {
    title: 'a claim that is stuck below its composite, at a chart',
    ask: 'vellumplatform/vellum-edge',
    namespace: 'platform-team',
    controllers: [
      {
        of: {
          apiVersion: 'infrastructure.vellum.io/v1alpha1',
          kind: 'VellumPlatform',
          name: 'vellum-edge',
          namespace: 'platform-team',
        },
        type: 'Ready',
        status: 'False',
      },
    ],
    state: 'not-ready',
    causes: ['chart-version-missing: Release knative-operator'],
  },
  {
    title: 'a composite stuck three composites down, at a ProviderConfig',
    ask: 'situation/crossplane-nested',
    namespace: 'crossplane-nested',
    controllers: [says('crossplane-nested', 'Ready', 'False', 'Creating')],
    state: 'not-ready',
    causes: ['provider-config-missing: Object remote'],
  },
  {
    title: 'a ProviderConfig that does not exist',
    ask: 'situation/crossplane-provider-config-missing',
    namespace: 'crossplane-provider-config-missing',
    controllers: [
      says('crossplane-provider-config-missing', 'Ready', 'False', 'Creating'),
    ],
    state: 'not-ready',
    causes: ['provider-config-missing: Object remote'],
  },
  {
    title: 'a ProviderConfig whose Secret does not exist',
    ask: 'situation/crossplane-credentials-missing',
    namespace: 'crossplane-credentials-missing',
    controllers: [
      says('crossplane-credentials-missing', 'Ready', 'False', 'Creating'),
    ],
    state: 'not-ready',
    causes: ['provider-credentials: Object remote'],
  },
  {
    title: 'a Composition that does not exist',
    ask: 'situation/crossplane-composition-missing',
    namespace: 'crossplane-composition-missing',
    controllers: [
      says(
        'crossplane-composition-missing',
        'Synced',
        'False',
        'ReconcileError',
      ),
    ],
    state: 'failed',
    causes: ['composition-missing: Situation crossplane-composition-missing'],
  },
  {
    title: 'a function that is not installed',
    ask: 'situation/crossplane-function-missing',
    namespace: 'crossplane-function-missing',
    controllers: [
      says('crossplane-function-missing', 'Synced', 'False', 'ReconcileError'),
    ],
    state: 'failed',
    causes: ['function-unhealthy: Situation crossplane-function-missing'],
  },
  {
    title:
      'a patch that needs a field which is not there, though Crossplane calls it synced',
    ask: 'situation/crossplane-field-required',
    namespace: 'crossplane-field-required',
    controllers: [
      says('crossplane-field-required', 'Synced', 'True', 'ReconcileSuccess'),
      says('crossplane-field-required', 'Ready', 'False', 'Creating'),
    ],
    minutesLater: 15,
    state: 'not-ready',
    causes: ['field-required: Situation crossplane-field-required'],
  },
  {
    title: 'a kind that no controller looks at',
    ask: 'situation/crossplane-nobody',
    namespace: 'crossplane-nobody',
    controllers: [says('crossplane-nobody', 'Ready', 'False', 'Creating')],
    minutesLater: 15,
    state: 'not-ready',
    causes: ['nothing-reconciles: Notebook notebook'],
  },
];

test.describe('Crossplane', () => {
  const stage = useStage('crossplane');

  for (const situation of SITUATIONS) {
    test(`agrees on ${situation.title}`, async () => {
      await checkSituation(stage, situation);
    });
  }

  test('calls a paused composite suspended, though it is still ready', async () => {
    const name = 'crossplane-paused';
    const ask = { ask: `situation/${name}`, namespace: name };
    await pause(stage, name, null);
    await checkSituation(stage, {
      title: 'before',
      ...ask,
      controllers: [says(name, 'Ready', 'True')],
      state: 'ready',
      causes: [],
    });
    await pause(stage, name, 'true');
    await stage.kube.patch({
      ...situationOf(name),
      patch: { spec: { colour: 'green' } },
    });
    await checkSituation(stage, {
      title: 'after',
      ...ask,
      controllers: [
        says(name, 'Synced', 'False', 'ReconcilePaused'),
        says(name, 'Ready', 'True'),
      ],
      state: 'suspended',
      causes: [],
    });
  });

  test('withholds what a composite refers to and does not own', async () => {
    const name = 'crossplane-foreign';
    const owner = situationOf('crossplane-foreign-owner');
    const references = async () => {
      const object = await stage.kube.get({ ...owner, namespace: name });
      const spec = object?.spec as
        | { crossplane?: { resourceRefs?: Array<{ name: string }> } }
        | undefined;
      return spec?.crossplane?.resourceRefs ?? [];
    };
    await expect.poll(references).toHaveLength(1);
    const [foreign] = await references();
    await pause(stage, name, 'true');
    await expect
      .poll(async () => {
        const paused = await stage.kube.get(situationOf(name));
        return JSON.stringify(paused?.status?.conditions ?? []);
      })
      .toContain('ReconcilePaused');
    await stage.kube.patch({
      ...situationOf(name),
      patch: { spec: { crossplane: { resourceRefs: [foreign] } } },
    });
    const { nodes } = await explain(stage.sandbox, {
      ask: `situation/${name}`,
      namespace: name,
    });
    const shown = nodes.find(({ ref }) => ref.name === foreign.name);
    expect(shown).toMatchObject({
      presence: 'foreign',
      conditions: [],
      facts: [],
    });
  });

  test('names the finalizer that holds a deletion', async () => {
    const name = 'crossplane-deletion-held';
    await expect
      .poll(async () => (await stage.kube.get(situationOf(name)))?.status)
      .toMatchObject({ conditions: expect.anything() });
    await expect
      .poll(async () => {
        const { nodes } = await explain(stage.sandbox, {
          ask: `situation/${name}`,
          namespace: name,
        });
        return nodes.map(({ ref }) => ref.kind);
      })
      .toContain('Deployment');
    await stage.kube.delete(situationOf(name), { propagation: 'Foreground' });
    await expect
      .poll(async () => {
        const { state, causes } = await explain(stage.sandbox, {
          ask: `situation/${name}`,
          namespace: name,
          minutesLater: 10,
        });
        return { state, causes };
      })
      .toEqual({
        state: 'deleting',
        causes: ['deletion-held: Deployment web'],
      });
  });
});

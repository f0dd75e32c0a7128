import { parse } from 'yaml';
import { LocalForge } from '../../__testUtils__/LocalForge';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { runAction } from '../../__testUtils__/runAction';
import { createKubeflowProfileAction } from './createKubeflowProfileAction';
import { kubeflowProfileExamples } from './kubeflowProfile.examples';

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const FOLDER = 'kubeflow/profiles/fraud';
const BRANCH = 'vellum/kubeflow-profile/fraud';

const steps = kubeflowProfileExamples.map(
  ({ example }) => parse(example).steps[0],
);
const [creation, change, removal] = steps.map(({ input }) => input);

describe('kubeflow:profile', () => {
  let forge: LocalForge;
  beforeEach(async () => {
    forge = await LocalForge.start();
  });
  afterEach(() => forge.stop());

  const run = (input: object, isDryRun = false) =>
    runAction(createKubeflowProfileAction(oneTarget(forge)), input, {
      isDryRun,
    });

  it('creates, changes and removes a profile, as its examples say', async () => {
    expect(steps.map(({ action }) => action)).toEqual(
      Array(3).fill('kubeflow:profile'),
    );
    const created = await run(creation);
    expect(created.outputs).toMatchObject({
      branch: BRANCH,
      targetBranch: 'main',
      entityRef: 'resource:default/fraud',
      catalogPath: 'catalog/fraud.yaml',
    });
    expect(
      await forge.readFile(BRANCH, `${FOLDER}/kustomization.yaml`),
    ).toContain('user-alan-example-com-clusterrole-edit.yaml');
    await forge.merge(created.outputs.pullRequestNumber);

    const changed = await run(change);
    expect(changed.lines).toContainEqual(
      expect.stringMatching(
        /changed {2}kubeflow\/profiles\/fraud\/profile.yaml/,
      ),
    );
    expect(await forge.readFile(BRANCH, `${FOLDER}/profile.yaml`)).toContain(
      'requests.memory: "64Gi"',
    );
    await forge.merge(changed.outputs.pullRequestNumber);

    const removed = await run(removal);
    expect(removed.lines).toContainEqual(
      expect.stringMatching(/deleted {2}catalog\/fraud.yaml/),
    );
    await forge.merge(removed.outputs.pullRequestNumber);
    await expect(
      forge.readFile('main', `${FOLDER}/profile.yaml`),
    ).rejects.toThrow('404');
    expect(
      await forge.readFile('main', 'kubeflow/profiles/kustomization.yaml'),
    ).not.toContain('fraud\n');
  });

  it('finds in a dry run what a run would find, and writes nothing', async () => {
    const before = await forge.branchNames();
    const { lines } = await run(creation, true);
    expect(lines).toContain(`+++ b/${FOLDER}/profile.yaml`);
    await expect(
      run({ ...creation, name: 'fraud-team' }, true),
    ).rejects.toThrow(
      'Namespace fraud-team is declared in namespaces/fraud-team.yaml and has no annotation "owner"',
    );
    expect(await forge.branchNames()).toEqual(before);
  });

  it.each<[string, object, RegExp]>([
    [
      'the change of a profile that is not there',
      { ...creation, mode: 'change' },
      /^There is no Kubeflow profile fraud/,
    ],
    [
      'another user',
      {
        ...creation,
        mode: 'change',
        name: 'fraud-lab',
        user: 'grace@example.com',
      },
      /does not hand a namespace over/,
    ],
    [
      'a removal without the name',
      { mode: 'remove', name: 'fraud-lab' },
      /confirmName is missing/,
    ],
    [
      'a removal with another name',
      { mode: 'remove', name: 'fraud-lab', confirmName: 'fraud' },
      /confirmName has to be "fraud-lab"/,
    ],
    [
      'two bad values',
      { ...creation, name: 'A B', memory: 'x' },
      /^2 values are not right:\n- name .*\n- memory /,
    ],
  ])('refuses %s before anything is written', async (_what, input, message) => {
    const before = await forge.branchNames();
    await expect(run(input)).rejects.toThrow(message);
    expect(await forge.branchNames()).toEqual(before);
  });
});

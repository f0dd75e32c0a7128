import { parse } from 'yaml';
import { LocalForge } from '../../__testUtils__/LocalForge';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { runAction } from '../../__testUtils__/runAction';
import { GitopsTargets } from '../../targets/GitopsTargets';
import { createGitopsPlanAction } from './createGitopsPlanAction';
import { createGitopsProposeAction } from './createGitopsProposeAction';
import { gitopsPlanExamples } from './gitopsPlan.examples';
import { gitopsProposeExamples } from './gitopsPropose.examples';

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const namespaceFile = {
  op: 'createFile',
  path: 'namespaces/new-team.yaml',
  content: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: new-team\n',
};

describe('changes in the operations of a template', () => {
  let forge: LocalForge;
  let targets: GitopsTargets;
  beforeAll(async () => {
    forge = await LocalForge.start();
    targets = oneTarget(forge);
  });
  afterAll(() => forge.stop());

  type Action = ReturnType<
    typeof createGitopsProposeAction | typeof createGitopsPlanAction
  >;
  const run = async (action: Action, input: object) =>
    (await runAction<never>(action, input)).outputs;

  it.each(gitopsProposeExamples)(
    'are proposed: $description',
    async ({ example }) => {
      const [step] = parse(example).steps;
      const action = createGitopsProposeAction(targets);
      const outputs = await run(action, step.input);
      const [pull] = await forge.openPulls();
      const { change, targetBranch } = step.input;
      expect(step.action).toBe(action.id);
      expect(pull.title).toBe(step.input.title);
      expect(outputs).toEqual({
        branch: targetBranch
          ? `vellum/@${targetBranch}/${change}`
          : `vellum/${change}`,
        targetBranch: targetBranch ?? 'main',
        pullRequestUrl: pull.html_url,
        pullRequestNumber: pull.number,
      });
    },
  );

  it('edit one value in one line, and leave comments and order alone', async () => {
    const edit = parse(gitopsProposeExamples[1].example).steps[0].input;
    const { diff } = await run(createGitopsPlanAction(targets), edit);
    expect(
      String(diff)
        .split('\n')
        .filter(line => /^[+-][^+-]/.test(line)),
    ).toEqual([
      "-      servingVersion: '1.20.0'",
      "+      servingVersion: '1.19.8'",
    ]);
  });

  it.each(gitopsPlanExamples)(
    'are planned without a trace: $description',
    async ({ example }) => {
      const before = await forge.branchNames();
      const [step] = parse(example).steps;
      const action = createGitopsPlanAction(targets);
      const outputs = await run(action, step.input);
      expect(step.action).toBe(action.id);
      expect(outputs.files).toEqual([
        'namespaces/kustomization.yaml',
        'namespaces/fraud-team.yaml',
      ]);
      expect(outputs.diff).toContain('-  - fraud-team.yaml');
      expect(await forge.branchNames()).toEqual(before);
    },
  );

  it('say what stands against them, and propose nothing then', async () => {
    const input = {
      change: 'namespace/platform-team',
      title: 'Add a namespace that is there',
      operations: [{ ...namespaceFile, path: 'namespaces/platform-team.yaml' }],
    };
    const before = await forge.branchNames();
    const planned = await run(createGitopsPlanAction(targets), input);
    expect(planned.problems).toEqual([
      expect.stringMatching(/^namespaces\/platform-team.yaml exists/),
    ]);
    await expect(
      run(createGitopsProposeAction(targets), input),
    ).rejects.toThrow(/namespaces\/platform-team.yaml exists/);
    expect(await forge.branchNames()).toEqual(before);
  });

  it('meet an open pull request as the step wishes, and the plan says before how', async () => {
    const input = {
      change: 'docs/onboarding',
      title: 'Add a page',
      operations: [{ ...namespaceFile, path: 'docs/a.yaml' }],
    };
    const again = {
      ...input,
      operations: [{ ...namespaceFile, path: 'docs/b.yaml' }],
    };
    const opened = await run(createGitopsProposeAction(targets), input);
    const plan = (more: object) => run(createGitopsPlanAction(targets), more);
    const propose = (more: object) =>
      run(createGitopsProposeAction(targets), more);

    expect(await plan({ ...again, onExisting: 'fail' })).toMatchObject({
      outlook: 'refuse',
      pullRequestUrl: opened.pullRequestUrl,
      problems: [expect.stringContaining(String(opened.pullRequestUrl))],
    });
    await expect(propose({ ...again, onExisting: 'fail' })).rejects.toThrow(
      /is open, so nothing was written; it differs .* docs\/a\.yaml, docs\/b\.yaml/,
    );
    expect(await plan({ ...input, onExisting: 'reuse' })).toMatchObject({
      outlook: 'keep',
      problems: [],
    });
    expect(await propose({ ...input, onExisting: 'reuse' })).toEqual(opened);
    expect(await plan(again)).toMatchObject({ outlook: 'extend' });
    expect(await propose(again)).toEqual(opened);
  });

  it.each([
    [
      'a branch name from elsewhere',
      { change: '../main' },
      /^change is not right: use lower-case/,
    ],
    ['a title of two lines', { title: 'a\nb' }, /^title has to be one line/],
    ['nothing to do', { operations: [] }, /^operations /],
    [
      'an operation that does not exist',
      { operations: [{ op: 'runShell', path: 'x' }] },
      /^operations.0.op /,
    ],
    [
      'a field that an operation does not have',
      { operations: [{ ...namespaceFile, mode: '0755' }] },
      /^operations.0.mode is no value that can be set here/,
    ],
    [
      'a path that leads out of the repository',
      { operations: [{ ...namespaceFile, path: '../outside.yaml' }] },
      /is not a path inside the repository/,
    ],
    ['an unknown input', { force: true }, /^force is no value/],
  ])('refuse %s', async (_reason, values, message) => {
    const input = {
      change: 'namespace/new-team',
      title: 'Add new-team',
      operations: [namespaceFile],
      ...values,
    };
    const before = await forge.branchNames();
    await expect(
      run(createGitopsProposeAction(targets), input),
    ).rejects.toThrow(message);
    expect(await forge.branchNames()).toEqual(before);
  });
});

import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { parse } from 'yaml';
import { LocalForge } from '../../__testUtils__/LocalForge';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { createClaimAction } from './createClaimAction';
import { claimExamples } from './claim.examples';

// Whole backends or git processes are started; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

const VERBS: Record<string, string> = {
  create: 'Add',
  change: 'Change',
  remove: 'Remove',
};

describe('vellum:claim, its examples', () => {
  let forge: LocalForge;
  beforeAll(async () => {
    forge = await LocalForge.start();
  });
  afterAll(() => forge.stop());

  it.each(claimExamples)('$description', async ({ example }) => {
    const [step] = parse(example).steps;
    const action = createClaimAction(oneTarget(forge));
    const context = createMockActionContext({
      input: step.input,
    });
    await action.handler(context);

    expect(step.action).toBe(action.id);
    const [pull] = await forge.openPulls();
    const { mode = 'create', namespace, name } = step.input;
    expect(pull.title).toBe(
      `${VERBS[mode]} Vellum platform ${namespace}/${name}`,
    );
    expect(context.output).toHaveBeenCalledWith(
      'pullRequestUrl',
      pull.html_url,
    );
    expect(context.output).toHaveBeenCalledWith(
      'pullRequestNumber',
      pull.number,
    );
    expect(context.output).toHaveBeenCalledWith(
      'targetBranch',
      step.input.targetBranch ?? 'main',
    );
    expect(context.output).toHaveBeenCalledWith(
      'entityRef',
      `resource:default/${step.input.name}`,
    );
  });
});

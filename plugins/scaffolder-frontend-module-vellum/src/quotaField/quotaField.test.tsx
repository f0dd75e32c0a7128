import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { GitopsCapacity } from '@vellum-io/backstage-plugin-vellum-common';
import { FakeAnswer, FakeGitopsApi } from '../testUtils/FakeGitopsApi';
import { fakeWizard, WIZARD_PATH } from '../testUtils/fakeWizard';
import { openWith } from '../testUtils/openWith';
import { choiceSteps } from '../testUtils/choiceSteps';

const GI = 2 ** 30;
const capacity = (cpu: number): GitopsCapacity => ({
  status: 'known',
  cluster: 'sandbox',
  total: { cpu: 1064, memory: 256 * GI },
  promised: { cpu, memory: 200 * GI },
});

function openForm(answer: FakeAnswer<GitopsCapacity>, formData: object = {}) {
  const gitops = new FakeGitopsApi();
  gitops.capacityAnswer = answer;
  openWith(formData);
  renderTestApp({
    features: fakeWizard({ gitops, steps: choiceSteps }),
    initialRouteEntries: [WIZARD_PATH],
  });
  return { gitops, user: userEvent.setup() };
}

const cpu = () => screen.findByRole('textbox', { name: /^CPU/ });

describe('VellumQuotaField', () => {
  it('says while it is typed what is left', async () => {
    const { user } = openForm(capacity(1052));
    expect(
      await screen.findByText(
        '12 of 1,064 cores are not promised to anybody yet. This leaves 2.',
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        '56 of 256 Gi of memory are not promised to anybody yet. This leaves 36.',
      ),
    ).toBeInTheDocument();
    await user.clear(await cpu());
    expect(
      await screen.findByText(
        '12 of 1,064 cores are not promised to anybody yet.',
      ),
    ).toBeInTheDocument();
    await user.type(await cpu(), '500m');
    expect(await screen.findByText(/This leaves 11\.5\./)).toBeInTheDocument();
  });

  it('warns of more than is left, and lets it pass', async () => {
    const { user } = openForm(capacity(1060));
    expect(
      await screen.findByText(
        /^4 of 1,064 cores .* This is 6 more than that: .* You can propose it all the same\.$/,
      ),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('says that more is promised than there is', async () => {
    openForm(capacity(1070));
    expect(
      await screen.findByText(
        /^All 1,064 cores are promised already, and 6 more than there are\. This is 10 more than that:/,
      ),
    ).toBeInTheDocument();
  });

  it('asks about the target, beside the namespace that gets the quota', async () => {
    const target = { cluster: 'prod', repository: 'git.example/team-a/gitops' };
    const { gitops } = openForm(capacity(0), { ...target, models: 'ads' });
    await screen.findByText(/This leaves 1,054/);
    expect(gitops.asked).toContainEqual({ namespace: 'ads-dev', ...target });
    expect(gitops.asked).toContainEqual({ namespace: 'ads', ...target });
  });

  it.each<[string, FakeAnswer<GitopsCapacity>, RegExp]>([
    ['it is looking', 'pending', /Looking what the cluster has left/],
    [
      'the cluster does not tell',
      { status: 'unknown', reason: 'cluster sandbox does not tell its nodes' },
      /is not known: cluster sandbox does not tell its nodes\./,
    ],
    [
      'the portal does not answer',
      new Error('Too many requests'),
      /is not known: Too many requests\./,
    ],
  ])('says that %s, and lets the form go on', async (_what, answer, text) => {
    const { user } = openForm(answer);
    expect((await screen.findAllByText(text)).length).toBe(2);
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it.each<[string, FakeAnswer<GitopsCapacity>]>([
    ['the portal did not answer', new Error('Too many requests')],
    ['the cluster did not tell', { status: 'unknown', reason: 'it is away' }],
  ])('asks again where %s', async (_what, answer) => {
    const { gitops, user } = openForm(answer);
    const [retry] = await screen.findAllByRole('button', { name: 'Try again' });
    gitops.capacityAnswer = capacity(0);
    await user.click(retry);
    expect(await screen.findByText(/This leaves 1,054/)).toBeInTheDocument();
  });

  it('has the hint read out when it changes', async () => {
    openForm(capacity(0));
    await screen.findByText(/This leaves 1,054/);
    expect(
      screen
        .getAllByRole('status')
        .some(hint => hint.textContent?.includes('This leaves 1,054')),
    ).toBe(true);
  });
});

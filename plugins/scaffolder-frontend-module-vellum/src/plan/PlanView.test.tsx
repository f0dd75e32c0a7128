import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { GitopsPlanView } from '@vellum-io/backstage-plugin-vellum-common';
import { addTeamPlan } from '../testUtils/addTeamPlan';
import { changeTeamPlan } from '../testUtils/changeTeamPlan';
import { hugePlan } from '../testUtils/hugePlan';
import { problemPlan } from '../testUtils/problemPlan';
import { removeTeamPlan } from '../testUtils/removeTeamPlan';
import { PlanView } from './PlanView';

function show(plan: GitopsPlanView, secrets: string[] = []) {
  renderInTestApp(<PlanView plan={plan} secrets={secrets} />);
  return userEvent.setup();
}

const diffOf = (path: string) =>
  screen.findByRole('region', { name: `Diff of ${path}` });

describe('PlanView', () => {
  it.each([
    ['new objects and a list', addTeamPlan, '2 objects added, 1 file changed'],
    ['a value of an object', changeTeamPlan, '1 object changed'],
    [
      'a removal',
      problemPlan,
      '2 objects added, 1 object removed, 1 file changed',
    ],
    [
      'objects of the catalog apart from those of the cluster',
      removeTeamPlan,
      '4 objects removed, 1 catalog entry removed, 1 file changed',
    ],
    [
      'files of which no object is known',
      { ...addTeamPlan, objects: [] },
      '2 files added, 1 file changed',
    ],
    [
      'nothing',
      { ...addTeamPlan, files: [], objects: [] },
      'Nothing to change',
    ],
  ])('sums up %s', async (_, plan, headline) => {
    show(plan);
    expect(
      await screen.findByRole('heading', { name: headline }),
    ).toBeInTheDocument();
  });

  it('says where the pull request goes', async () => {
    show(changeTeamPlan);
    expect(
      await screen.findByRole('link', { name: /^acme\/platform-gitops/ }),
    ).toHaveAttribute('href', 'https://git.example/acme/platform-gitops');
    expect(
      screen.getByText(/main · branch vellum\/seldon-team\/dev\/fraud/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /open pull request 42/ }),
    ).toHaveAttribute(
      'href',
      'https://git.example/acme/platform-gitops/pull/42',
    );
  });

  it('begins with the first file, and goes through the others with the arrow keys', async () => {
    const user = show(addTeamPlan);
    expect(await diffOf('teams/fraud/namespaces.yaml')).toBeInTheDocument();
    await user.click(
      screen.getByRole('option', {
        name: 'added: teams/fraud/namespaces.yaml',
      }),
    );
    screen.getByRole('listbox', { name: 'Files' }).focus();
    await user.keyboard('{ArrowDown}');
    expect(await diffOf('teams/fraud/quota.yaml')).toBeInTheDocument();
    await user.keyboard('{End}');
    expect(await diffOf('teams/kustomization.yaml')).toBeInTheDocument();
    await user.keyboard('{ArrowDown}{Home}{ArrowUp}');
    expect(await diffOf('teams/fraud/namespaces.yaml')).toBeInTheDocument();
    expect(screen.getByRole('option', { selected: true })).toHaveTextContent(
      'namespaces.yaml',
    );
  });

  it('says to screen readers what is added and what is removed', async () => {
    show(changeTeamPlan);
    const diff = await diffOf('teams/fraud/quota.yaml');
    expect(diff).toHaveTextContent('removed: requests.cpu: "10"');
    expect(diff).toHaveTextContent('added: requests.cpu: "24"');
    expect(diff).not.toHaveTextContent('added: requests.memory');
    expect(
      screen.getByText('1 line added, 1 line removed'),
    ).toBeInTheDocument();
  });

  it('lists the objects, and goes back to the diff of a chosen file', async () => {
    const user = show(problemPlan);
    await user.click(await screen.findByRole('radio', { name: 'Objects' }));
    const rows = within(
      screen.getByRole('list', { name: 'In the cluster' }),
    ).getAllByRole('listitem');
    expect(rows.map(row => row.textContent)).toEqual([
      expect.stringContaining('added: fraud-models Namespaceno namespace'),
      expect.stringContaining('added: team-quota ResourceQuotafraud-models'),
      expect.stringContaining('removed: default-deny NetworkPolicyretired'),
    ]);
    expect(
      screen.queryByRole('list', { name: 'In the catalog' }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('option', { name: /quota.yaml/ }));
    expect(await diffOf('teams/fraud/quota.yaml')).toBeInTheDocument();
  });

  it('begins a long diff cut, says so, and shows all of it when asked', async () => {
    const user = show(hugePlan());
    const diff = await diffOf('teams/fraud/models.yaml');
    expect(within(diff).queryByText(/model-2999 /)).not.toBeInTheDocument();
    expect(
      screen.getByText(/The first 800 of 3001 lines are shown/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/120 more lines are left out here/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(within(diff).getByText(/model-2999 /)).toBeInTheDocument();
  });

  it('lists the entities of the catalog apart', async () => {
    const user = show({
      ...removeTeamPlan,
      objects: removeTeamPlan.objects.slice(-1),
    });
    await user.click(await screen.findByRole('radio', { name: 'Objects' }));
    expect(
      screen.getByText('No object of the cluster is touched.'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('list', { name: 'In the catalog' }),
    ).toHaveTextContent(/removed: fraud-models Resource\s*default ·/);
  });

  it('says what is deleted with what is removed, each thing once, and with each object', async () => {
    const user = show(removeTeamPlan);
    const box = await screen.findByRole('region', {
      name: 'What is deleted with it',
    });
    expect(
      within(box)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'Namespace fraud-models, Namespace fraud-work. Everything in the namespace is deleted with it.',
      'SeldonRuntime fraud-models/seldon. The scheduler and the gateways of its namespace are deleted with it; models there are no longer served.',
    ]);
    await user.click(screen.getByRole('radio', { name: 'Objects' }));
    expect(
      within(screen.getByRole('region', { name: 'Objects' })).getAllByText(
        'Everything in the namespace is deleted with it.',
      ),
    ).toHaveLength(2);
  });

  it('has no such words where nothing goes', async () => {
    show(addTeamPlan);
    await screen.findByRole('heading', { name: /objects added/ });
    expect(
      screen.queryByText('What is deleted with it'),
    ).not.toBeInTheDocument();
  });

  it('puts problems first, each with its place, then what is in order and what is not known', async () => {
    show(problemPlan);
    const checks = await screen.findByRole('list', {
      name: 'What was checked',
    });
    expect(
      [...checks.children].map(each => each.textContent?.split(/(?=teams)/)[0]),
    ).toEqual([
      'problem: Removals: 1 problem',
      'problem: Schemas: 1 problem',
      'in order: Names and paths: 4 files in order',
      'in order: You may push and open pull requests',
      'not known: Cluster: dev is asked once the problems are solved',
    ]);
    expect(
      screen.getByText(/\(line 7\) would no longer bring an object/),
    ).toBeVisible();
    expect(screen.getByText('/spec/replica')).toBeVisible();
    expect(screen.getByText(/cannot be proposed as it is/)).toBeInTheDocument();
  });

  it('folds notes away, and opens the file that one is about', async () => {
    const user = show(addTeamPlan);
    const note = await screen.findByText(/declares ResourceQuota, checked/);
    expect(note).not.toBeVisible();
    await user.click(screen.getByText('2 notes'));
    expect(note).toBeVisible();
    await user.click(
      within(note).getByRole('button', { name: 'teams/fraud/quota.yaml' }),
    );
    expect(await diffOf('teams/fraud/quota.yaml')).toBeInTheDocument();
  });

  it('offers to open only files that it has', async () => {
    show(problemPlan);
    expect(await screen.findByText('crds/README.md')).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'crds/README.md', hidden: true }),
    ).not.toBeInTheDocument();
  });

  it('names the secrets that are not in it', async () => {
    show(addTeamPlan, ['kafkaPassword', 's3Key']);
    expect(
      await screen.findByText(
        /2 secrets are not shown here: kafkaPassword, s3Key\. They are sealed/,
      ),
    ).toBeInTheDocument();
  });
});

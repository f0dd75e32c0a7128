import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { GitopsTarget } from '@vellum-io/backstage-plugin-vellum-common';
import { FakeAnswer, FakeGitopsApi } from '../testUtils/FakeGitopsApi';
import { fakeWizard, WIZARD_PATH } from '../testUtils/fakeWizard';
import { openWith } from '../testUtils/openWith';
import { choiceSteps } from '../testUtils/choiceSteps';

const GITOPS = 'git.example/team-a/gitops';
const APPS = 'git.example/team-a/apps';

const dev: GitopsTarget = {
  repository: GITOPS,
  branch: 'main',
  cluster: 'dev',
  isDefault: true,
};
const prod: GitopsTarget = { ...dev, cluster: 'prod', isDefault: false };
const prodApps: GitopsTarget = {
  repository: APPS,
  cluster: 'prod',
  isDefault: false,
};

/** The page of a form that changes or removes something. */
function stepsOf(mode: string) {
  const [{ title, schema }] = choiceSteps;
  const { properties } = schema;
  const { cluster, repository } = properties as Record<string, object>;
  const options = { 'ui:options': { mode } };
  return [
    {
      title,
      schema: {
        ...schema,
        properties: {
          cluster: { ...cluster, ...options },
          repository: { ...repository, ...options },
        },
      },
    },
  ];
}

function openForm(
  targets: FakeAnswer<GitopsTarget[]>,
  formData = {},
  mode?: string,
) {
  const gitops = new FakeGitopsApi();
  gitops.targetsAnswer = targets;
  gitops.versionsAnswer = {
    group: 'infrastructure.vellum.io',
    kind: 'VellumPlatform',
    versions: ['v1alpha1'],
    notes: [],
  };
  openWith(formData);
  renderTestApp({
    features: fakeWizard({ gitops, steps: mode ? stepsOf(mode) : choiceSteps }),
    initialRouteEntries: [WIZARD_PATH],
  });
  return { gitops, user: userEvent.setup() };
}

const list = (name: RegExp) => screen.findByRole('button', { name });
const choose = async (
  user: ReturnType<typeof userEvent.setup>,
  name: RegExp,
  option: string,
) => {
  await user.click(await list(name));
  const options = await screen.findByRole('listbox');
  await user.click(within(options).getByRole('option', { name: option }));
};
/** What the review page shows of what the form holds. */
const review = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('button', { name: 'Review' }));
  await screen.findByRole('button', { name: 'Create' });
};

describe('the pickers of cluster and repository', () => {
  it('say where it goes where there is nothing to choose, and put nothing into the form', async () => {
    const { user } = openForm([dev]);
    expect(
      await screen.findByText(
        `This goes to ${GITOPS}, branch main, for the cluster dev.`,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Cluster|Repository/ }),
    ).not.toBeInTheDocument();
    await review(user);
    expect(screen.queryByText(GITOPS)).not.toBeInTheDocument();
  });

  it('begin with the usual cluster, and say where that is', async () => {
    openForm([dev, prod]);
    expect(await list(/Cluster dev/)).toBeInTheDocument();
    expect(
      await screen.findByText(/branch main, for the cluster dev\./),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: /Repository/ }),
    ).not.toBeInTheDocument();
  });

  it('offer the repositories of the cluster that is chosen', async () => {
    const { user } = openForm([dev, prod, prodApps]);
    await choose(user, /Cluster/, 'prod');
    await choose(user, /Repository/, APPS);
    expect(
      await screen.findByText(`This goes to ${APPS}, for the cluster prod.`),
    ).toBeInTheDocument();
    await review(user);
    expect(screen.getByText('prod')).toBeInTheDocument();
    expect(screen.getByText(APPS)).toBeInTheDocument();
  });

  it('forget the repository of another cluster', async () => {
    const { user } = openForm([dev, prod, prodApps], {
      cluster: 'prod',
      repository: APPS,
    });
    await screen.findByText(`This goes to ${APPS}, for the cluster prod.`);
    await choose(user, /Cluster/, 'dev');
    await screen.findByText(/This goes to .*for the cluster dev/);
    await review(user);
    expect(screen.queryByText(APPS)).not.toBeInTheDocument();
  });

  it('have the person choose where no repository is the usual one', async () => {
    openForm([{ ...prod, cluster: 'test' }, prod, prodApps], {
      cluster: 'prod',
    });
    expect(await list(/Repository/)).toBeInTheDocument();
    expect(screen.queryByText(/This goes to/)).not.toBeInTheDocument();
  });

  it('keep what the form was opened with', async () => {
    openForm([dev, prod], { cluster: 'prod' });
    expect(await list(/Cluster prod/)).toBeInTheDocument();
  });

  it('take no other cluster for one that is not there any more', async () => {
    const { user } = openForm([dev, prod], { cluster: 'old' });
    await list(/Cluster/);
    expect(
      screen.getByText(
        'Changes cannot be proposed for the cluster old. Choose one of the list.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/This goes to/)).not.toBeInTheDocument();
    await review(user);
    // As it is: the backend refuses it, and says which there are.
    expect(screen.getByText('old')).toBeInTheDocument();
  });

  it('are worked by keyboard alone', async () => {
    const { user } = openForm([dev, prod]);
    const field = await list(/Cluster dev/);
    field.focus();
    await user.keyboard('{Enter}');
    await screen.findByRole('listbox');
    await user.keyboard('{ArrowDown}{Enter}');
    expect(await list(/Cluster prod/)).toBeInTheDocument();
  });

  it('say that nothing is set up', async () => {
    openForm([]);
    expect(
      await screen.findByText(/No GitOps repository is set up in this portal/),
    ).toBeInTheDocument();
  });

  it('say that it is not known, and let the form go on', async () => {
    const { user } = openForm(new Error('git.example is away'));
    expect(
      await screen.findByText(/Where this can go .*: git.example is away/),
    ).toBeInTheDocument();
    await review(user);
  });

  it('ask again when told to, both of them', async () => {
    const { gitops, user } = openForm(new Error('git.example is away'));
    const retry = await screen.findByRole('button', { name: 'Try again' });
    gitops.targetsAnswer = [dev, prod];
    await user.click(retry);
    expect(await list(/Cluster dev/)).toBeInTheDocument();
    expect(
      await screen.findByText(/branch main, for the cluster dev\./),
    ).toBeInTheDocument();
  });

  it.each(['change', 'remove'])(
    'take no usual one in a form with the mode %s',
    async mode => {
      const { user } = openForm([dev, prod], {}, mode);
      expect(
        await screen.findByText('Choose the cluster it is in.'),
      ).toBeInTheDocument();
      expect(screen.queryByText(/This goes to/)).not.toBeInTheDocument();
      await review(user);
      expect(screen.queryByText('dev')).not.toBeInTheDocument();
    },
  );

  it('take no usual repository in a form that removes something', async () => {
    openForm(
      [{ ...prod, isDefault: true }, prodApps],
      { cluster: 'prod' },
      'remove',
    );
    expect(
      await screen.findByText('Choose the repository it is in.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/This goes to/)).not.toBeInTheDocument();
  });

  it.each([
    ['nothing is taken', {}, /Nothing is taken in its place/],
    ['it stays', { cluster: 'prod' }, /It stays at the cluster prod/],
  ])(
    'say that %s where it is not known what there is to change',
    async (_what, formData, text) => {
      openForm(new Error('git.example is away'), formData, 'change');
      expect(await screen.findByText(text)).toBeInTheDocument();
    },
  );

  it('say that they are looking', async () => {
    openForm('pending');
    await waitFor(() =>
      expect(
        screen.getAllByText('Looking where changes can go…').length,
      ).toBeGreaterThan(0),
    );
  });

  it('show names of any length whole', async () => {
    const repository = `git.example/${'team-with-a-long-name/'.repeat(
      5,
    )}gitops`;
    openForm([{ ...dev, repository }]);
    expect(await screen.findByText(new RegExp(repository))).toBeInTheDocument();
  });
});

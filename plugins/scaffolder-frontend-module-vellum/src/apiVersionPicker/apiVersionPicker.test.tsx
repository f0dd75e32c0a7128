import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { GitopsApiVersions } from '@vellum-io/backstage-plugin-vellum-common';
import { FakeAnswer, FakeGitopsApi } from '../testUtils/FakeGitopsApi';
import { fakeWizard, WIZARD_PATH } from '../testUtils/fakeWizard';
import { openWith } from '../testUtils/openWith';
import { choiceSteps } from '../testUtils/choiceSteps';

const served = (
  versions: string[],
  more: Partial<GitopsApiVersions> = {},
): GitopsApiVersions => ({
  group: 'infrastructure.vellum.io',
  kind: 'VellumPlatform',
  versions,
  from: 'cluster',
  notes: [],
  ...more,
});

function openForm(
  versions: FakeAnswer<GitopsApiVersions>,
  formData: object = {},
  mode = 'create',
) {
  const gitops = new FakeGitopsApi();
  gitops.versionsAnswer = versions;
  const [{ title, schema }] = choiceSteps;
  const { apiVersion } = schema.properties as Record<string, object>;
  const field = {
    ...apiVersion,
    'ui:options': { product: 'vellum-platform', mode },
  };
  openWith(formData);
  renderTestApp({
    features: fakeWizard({
      gitops,
      steps: [
        { title, schema: { ...schema, properties: { apiVersion: field } } },
      ],
    }),
    initialRouteEntries: [WIZARD_PATH],
  });
  return { gitops, user: userEvent.setup() };
}

const list = () => screen.queryByRole('button', { name: /API version/ });
const review = async (user: ReturnType<typeof userEvent.setup>) => {
  await user.click(screen.getByRole('button', { name: 'Review' }));
  await screen.findByRole('button', { name: 'Create' });
};

describe('VellumApiVersionPicker', () => {
  it('begins with the version that is recommended, and offers the others', async () => {
    const { gitops, user } = openForm(
      served(['v1alpha1', 'v1beta1'], { preferred: 'v1beta1' }),
    );
    const field = await screen.findByRole('button', {
      name: 'API version v1beta1 (recommended)',
    });
    expect(gitops.asked).toEqual([{ product: 'vellum-platform' }]);
    await user.click(field);
    await user.click(await screen.findByRole('option', { name: 'v1alpha1' }));
    await review(user);
    expect(screen.getByText('v1alpha1')).toBeInTheDocument();
  });

  it('asks about the target that is chosen', async () => {
    const target = { cluster: 'prod', repository: 'git.example/team-a/gitops' };
    const { gitops } = openForm(served(['v1alpha1']), target);
    await screen.findByText(/the only version/);
    expect(gitops.asked).toEqual([{ product: 'vellum-platform', ...target }]);
  });

  it('writes the only version, and says so', async () => {
    const { user } = openForm(served(['v1beta1']));
    expect(
      await screen.findByText(
        'The object is written as infrastructure.vellum.io/v1beta1, the only version that the cluster serves.',
      ),
    ).toBeInTheDocument();
    expect(list()).not.toBeInTheDocument();
    await review(user);
    expect(screen.getByText('v1beta1')).toBeInTheDocument();
  });

  it('leaves what is in git to git where it changes something', async () => {
    const { user } = openForm(
      served(['v1alpha1', 'v1beta1'], { preferred: 'v1beta1' }),
      {},
      'change',
    );
    await screen.findByRole('button', { name: /API version/ });
    await review(user);
    expect(screen.queryByText(/v1beta1/)).not.toBeInTheDocument();
  });

  it('says that the version in git is not served any more', async () => {
    openForm(served(['v1beta1']), { apiVersion: 'v1alpha1' }, 'change');
    expect(
      await screen.findByText(
        'The version v1alpha1 is not served by the cluster. Choose another one.',
      ),
    ).toBeInTheDocument();
    expect(list()).toHaveTextContent('v1alpha1');
  });

  it('asks again when told to', async () => {
    const { gitops, user } = openForm(new Error('git.example is away'));
    const retry = await screen.findByRole('button', { name: 'Try again' });
    gitops.versionsAnswer = served(['v1alpha1', 'v1beta1']);
    await user.click(retry);
    expect(
      await screen.findByRole('button', { name: /API version v1alpha1/ }),
    ).toBeInTheDocument();
  });

  it('can be asked again where a cluster did not answer', async () => {
    const { gitops, user } = openForm(
      served(['v1alpha1'], { from: 'repository', notes: ['dev is away'] }),
    );
    const retry = await screen.findByRole('button', { name: 'Try again' });
    gitops.versionsAnswer = served(['v1alpha1']);
    await user.click(retry);
    expect(
      await screen.findByText(/the only version that the cluster serves/),
    ).toBeInTheDocument();
  });

  it.each<[string, FakeAnswer<GitopsApiVersions>, object, RegExp]>([
    ['is looking', 'pending', {}, /Looking which versions/],
    ['found no definition', served([]), {}, /No definition was found/],
    [
      'could not ask',
      new Error('git.example is away'),
      {},
      /: git.example is away\. The usual one is written/,
    ],
    [
      'could not ask about what is in git',
      new Error('git.example is away'),
      { apiVersion: 'v1beta1' },
      /It stays at v1beta1/,
    ],
    [
      'read the repository only',
      served(['v1alpha1', 'v1beta1'], {
        from: 'repository',
        notes: ['cluster dev is away'],
      }),
      {},
      /^These are the versions that its definition in the repository names\. No cluster said .* Besides: cluster dev is away\.$/,
    ],
    [
      'read the repository only, and that names one',
      served(['v1alpha1'], { from: 'repository' }),
      {},
      /the only version that its definition in the repository names\. No cluster said whether it serves it\.$/,
    ],
    [
      'does not find the version in the repository',
      served(['v1beta1'], { from: 'repository' }),
      { apiVersion: 'v1alpha1' },
      /The definition in the repository does not name the version v1alpha1/,
    ],
    [
      'has a note of something else than the cluster',
      served([], { from: undefined, notes: ['3 files were not opened'] }),
      {},
      /so the usual one is written\. Besides: 3 files were not opened\.$/,
    ],
  ])('says that it %s', async (_what, answer, formData, text) => {
    const { user } = openForm(answer, formData);
    expect(await screen.findByText(text)).toBeInTheDocument();
    await review(user);
  });
});

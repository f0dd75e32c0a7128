import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { Entity } from '@backstage/catalog-model';
import {
  AppRootElementBlueprint,
  createFrontendModule,
  createFrontendPlugin,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { GitopsProductValues } from '@vellum-io/backstage-plugin-vellum-common';
import { FakeAnswer, FakeGitopsApi } from '../testUtils/FakeGitopsApi';
import { fakeWizard } from '../testUtils/fakeWizard';
import { refusal } from '../testUtils/refusal';
import { teamSteps } from '../testUtils/teamSteps';

const IDENTITY = { team: 'fraud', environment: 'dev' };
const CURRENT: GitopsProductValues = {
  product: 'seldon-team',
  identity: IDENTITY,
  basis: 'd670460b4b4aece5915caf5c68d12f560a9fe3e4',
  values: { ...IDENTITY, note: 'a & b = 100 %' },
};
const TEMPLATES = ['seldon-team-change', 'seldon-team-remove'];

const template = (name: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { namespace: 'default', name },
  spec: { type: 'service', steps: [] },
});

/** What a form would read of the address it is opened with. */
function Address() {
  const { pathname, search } = useLocation();
  const formData = new URLSearchParams(search).get('formData');
  return (
    <div role="note">
      {pathname} {formData}
    </div>
  );
}

function openEntityPage(options: {
  product?: string;
  templates?: string[];
  values?: FakeAnswer<GitopsProductValues>;
}) {
  const { product, templates = TEMPLATES, values = CURRENT } = options;
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      namespace: 'default',
      name: 'fraud-models-dev',
      annotations: product ? { 'vellum.io/product': product } : {},
    },
  };
  const gitops = new FakeGitopsApi();
  gitops.valuesAnswer = values;
  renderTestApp({
    features: [
      ...fakeWizard({
        gitops,
        steps: teamSteps,
        entities: templates.map(template),
      }),
      createFrontendModule({
        pluginId: 'app',
        extensions: [
          AppRootElementBlueprint.make({
            name: 'address',
            params: { element: <Address /> },
          }),
        ],
      }),
      createFrontendPlugin({
        pluginId: 'test',
        extensions: [createTestEntityPage({ entity })],
      }),
    ],
  });
  return { gitops, user: userEvent.setup() };
}

const MADE = 'seldon-team?team=fraud&environment=dev';

describe('the card with Change and Remove', () => {
  it('opens the form with the values that are in git now', async () => {
    const { gitops, user } = openEntityPage({ product: MADE });
    const button = await screen.findByRole('button', { name: 'Change' });
    expect(gitops.read).toEqual([]);
    await user.click(button);
    expect(
      await screen.findByText(
        /\/create\/templates\/default\/seldon-team-change/,
      ),
    ).toHaveTextContent(
      JSON.stringify({ ...CURRENT.values, basis: CURRENT.basis }),
    );
    expect(gitops.read).toEqual([
      { kind: 'Resource', namespace: 'default', name: 'fraud-models-dev' },
    ]);
  });

  it('opens the form that removes it with its identity only', async () => {
    const { user } = openEntityPage({ product: MADE });
    await user.click(await screen.findByRole('link', { name: 'Remove' }));
    expect(
      await screen.findByText(
        /\/create\/templates\/default\/seldon-team-remove/,
      ),
    ).toHaveTextContent(JSON.stringify(IDENTITY));
  });

  it('says why the values in git could not be read, and can be tried again', async () => {
    const { gitops, user } = openEntityPage({
      product: MADE,
      values: await refusal(404, {
        name: 'NotFoundError',
        message: 'The files of fraud-models-dev are not in the repository',
      }),
    });
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be read.*are not in the repository/,
    );
    gitops.valuesAnswer = CURRENT;
    await user.click(screen.getByRole('button', { name: 'Change' }));
    expect(
      await screen.findByText(/templates\/default\/seldon-team-change/),
    ).toBeInTheDocument();
  });

  it('offers only what there is a template for', async () => {
    openEntityPage({ product: MADE, templates: ['seldon-team-remove'] });
    expect(
      await screen.findByRole('link', { name: 'Remove' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Change' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['was not made from a form', undefined],
    ['has an annotation that cannot be read', 'seldon-team'],
  ])('is not there for an entity that %s', async (_, product) => {
    openEntityPage({ product });
    await screen.findByRole('note');
    expect(
      screen.queryByText('Change by pull request'),
    ).not.toBeInTheDocument();
  });
});

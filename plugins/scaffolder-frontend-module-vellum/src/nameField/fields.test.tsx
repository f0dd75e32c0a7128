import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { FakeGitopsApi } from '../testUtils/FakeGitopsApi';
import { fakeWizard, WIZARD_PATH } from '../testUtils/fakeWizard';
import { nameSteps } from '../testUtils/teamSteps';

const entity = (name: string, namespace?: string, title?: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    namespace: 'default',
    name,
    ...(title && { title }),
    annotations: namespace
      ? { 'backstage.io/kubernetes-namespace': namespace }
      : {},
  },
});

function openForm(
  catalog = catalogApiMock({
    entities: [
      entity('fraud', 'fraud-models', 'Fraud detection'),
      entity('ads', 'ads-models'),
    ],
  }),
) {
  renderTestApp({
    features: fakeWizard({
      gitops: new FakeGitopsApi(),
      steps: nameSteps,
      catalog,
    }),
    initialRouteEntries: [WIZARD_PATH],
  });
  return userEvent.setup();
}

const name = () => screen.findByRole('textbox', { name: /^Name\b/ });
const namespace = () => screen.findByRole('combobox', { name: /^Namespace/ });
const review = () => screen.getByRole('button', { name: 'Review' });

describe('VellumNameField', () => {
  it('says while it is typed that a name is free, and lets it pass', async () => {
    const user = openForm();
    await user.type(await name(), 'search');
    expect(await screen.findByText('search is free.')).toBeInTheDocument();
    await user.click(review());
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });

  it('shows its help as the fields of the form do', async () => {
    openForm();
    expect(
      await screen.findByText('How the team is called everywhere.'),
    ).toBeInTheDocument();
  });

  it('says whose name it is, and does not let it pass', async () => {
    const user = openForm();
    await user.type(await name(), 'fraud');
    expect(
      await screen.findByText(/in the catalog already: Fraud detection\./),
    ).toBeInTheDocument();
    await user.click(review());
    expect(
      (await screen.findAllByText(/fraud is in the catalog already; choose/))
        .length,
    ).toBeGreaterThan(0);
    // Said once, not in two ways.
    expect(
      screen.queryByText(/in the catalog already: Fraud detection\./),
    ).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('leaves a name that is not well-formed to the form', async () => {
    const user = openForm();
    await user.type(await name(), 'Not DNS');
    expect(screen.queryByText(/free|Looking/)).not.toBeInTheDocument();
    await user.click(review());
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });

  it('says that the catalog did not answer, and lets the name pass', async () => {
    const fail = async () => {
      throw new Error('The catalog is being restarted');
    };
    const catalog = catalogApiMock.mock({
      getEntityByRef: fail,
      getEntityFacets: fail,
    });
    const user = openForm(catalog);
    await user.type(await name(), 'search');
    expect(
      await screen.findByText(
        /could not be found out: The catalog is being restarted/,
      ),
    ).toBeInTheDocument();
    await user.click(review());
    expect(
      await screen.findByRole('button', { name: 'Create' }),
    ).toBeInTheDocument();
  });
});

describe('VellumNamespacePicker', () => {
  it('offers the namespaces of the catalog, and takes any other', async () => {
    const user = openForm();
    const field = await namespace();
    await user.type(field, 'fraud-models');
    expect(
      screen.queryByText(/No entity of the catalog/),
    ).not.toBeInTheDocument();
    await user.type(field, '-2');
    expect(
      await screen.findByText(
        'No entity of the catalog lives in the namespace “fraud-models-2” yet.',
      ),
    ).toBeInTheDocument();
    const options = document.querySelectorAll('datalist option');
    expect([...options].map(option => option.getAttribute('value'))).toEqual([
      'ads-models',
      'fraud-models',
    ]);
  });
});

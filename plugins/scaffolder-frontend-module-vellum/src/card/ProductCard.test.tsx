import { screen } from '@testing-library/react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import {
  CURRENT,
  IDENTITY,
  MADE,
  openEntityPage,
} from './__testUtils__/openEntityPage';
import { refusal } from '../testUtils/refusal';

const GITOPS = 'git.example/team-a/gitops';

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
      JSON.stringify({
        ...CURRENT.values,
        ...CURRENT.target,
        basis: CURRENT.basis,
      }),
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

  // The usual one would be taken where a form is not told.
  const SEVERAL = [
    { repository: GITOPS, cluster: 'dev', isDefault: true },
    { repository: GITOPS, cluster: 'prod', isDefault: false },
  ];

  it('opens the form that removes it in the one of several targets that it is in', async () => {
    const { user } = openEntityPage({
      product: MADE,
      cluster: 'prod',
      targets: SEVERAL,
    });
    await user.click(await screen.findByRole('link', { name: 'Remove' }));
    expect(
      await screen.findByText(/default\/seldon-team-remove/),
    ).toHaveTextContent(
      JSON.stringify({ ...IDENTITY, cluster: 'prod', repository: GITOPS }),
    );
  });

  it.each([
    ['it does not tell', undefined],
    ['it tells of none of them', 'old'],
  ])(
    'does not lead to the form that removes it where %s',
    async (_what, cluster) => {
      openEntityPage({ product: MADE, cluster, targets: SEVERAL });
      expect(
        await screen.findByText(
          /cannot be removed from here: .* Add the annotation vellum\.io\/cluster/,
        ),
      ).toBeInTheDocument();
      expect(
        screen.queryByRole('link', { name: 'Remove' }),
      ).not.toBeInTheDocument();
    },
  );

  it('does not lead to the form that removes it before it knows where that is', async () => {
    const { gitops, user } = openEntityPage({
      product: MADE,
      cluster: 'prod',
      targets: new Error('the portal is away'),
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /could not be found out.*: the portal is away/,
    );
    expect(
      screen.queryByRole('link', { name: 'Remove' }),
    ).not.toBeInTheDocument();
    gitops.targetsAnswer = SEVERAL;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('link', { name: 'Remove' }),
    ).toBeInTheDocument();
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

  it('says why it does not know the forms', async () => {
    const catalog = catalogApiMock.mock({
      getEntitiesByRefs: jest
        .fn()
        .mockRejectedValue(new Error('the catalog did not answer')),
    });
    openEntityPage({ product: MADE, catalog });
    expect(
      await screen.findByText(
        /could not be looked for: the catalog did not answer/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Remove' }),
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

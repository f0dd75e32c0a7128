import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  emptyView,
  FakeAnswer,
  fakeEntityPage,
  fluxBlocked,
  fluxReady,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { fluxStagesEntityContent } from '../plugin';

function setup(answer: FakeAnswer) {
  const { extensions, apis, ...backend } = fakeEntityPage({
    answer,
    annotations: { 'vellum.io/flux': 'Kustomization/a/b' },
    extension: fluxStagesEntityContent,
  });
  renderTestApp({ extensions, apis });
  return { ...backend, user: userEvent.setup() };
}

const inventory = (name: string) =>
  screen.findByRole('treegrid', { name: `Inventory of ${name}` });

describe('Flux tab', () => {
  it('names what the others wait for', async () => {
    setup(fluxBlocked(new Date()));
    expect(
      await screen.findByRole('heading', {
        name: '3 of 7 Kustomizations wait for 42 min: HelmRelease cert-manager failed its upgrade',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('region', { name: /stage 3 ?waiting/ }),
    ).toHaveTextContent('dependsOn cert-manager: not ready');
  });

  it('shows the inventory of the Kustomization on the path to the cause', async () => {
    setup(fluxBlocked(new Date()));
    const table = await inventory('cert-manager');
    const release = within(table).getByRole('row', {
      name: /^cert-manager HelmRelease/,
    });
    expect(release).toHaveTextContent('Failed');
    expect(release).toHaveTextContent('1.17.2 (wants 1.18.0)');
    expect(
      within(table).queryByRole('row', { name: /GitRepository/ }),
    ).not.toBeInTheDocument();
  });

  it('shows the inventory of what the entity names, not of what that depends on', async () => {
    const view = fluxReady(new Date());
    const named = view.graph.nodes.find(({ ref }) => ref.name === 'istio')!.id;
    const roots = [named, ...view.graph.roots.filter(id => id !== named)];
    setup({ ...view, graph: { ...view.graph, roots } });
    expect(
      await screen.findByRole('region', { name: 'Inventory of istio' }),
    ).toBeInTheDocument();
  });

  it('shows the inventory of the card that is chosen, and stays with it', async () => {
    const { user } = setup(fluxBlocked(new Date()));
    await user.click(
      await screen.findByRole('button', { name: /namespaces, Ready/ }),
    );
    const table = await inventory('namespaces');
    await user.click(
      within(table).getByRole('row', { name: /^istio-system Namespace/ }),
    );
    expect(
      screen.getByRole('complementary', { name: 'istio-system' }),
    ).toBeInTheDocument();
    expect(await inventory('namespaces')).toBeInTheDocument();
  });

  it('says of a Kustomization that it applied nothing', async () => {
    const { user } = setup(fluxBlocked(new Date()));
    await user.click(
      await screen.findByRole('button', { name: /claims, Waiting/ }),
    );
    expect(
      screen.getByText('claims has not applied any objects.'),
    ).toBeInTheDocument();
  });

  it('lists the sources with what was fetched, once each', async () => {
    setup(fluxBlocked(new Date()));
    const sources = await screen.findByRole('treegrid', { name: 'Sources' });
    const [, ...rows] = within(sources).getAllByRole('row');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent('platform');
    expect(rows[0]).toHaveTextContent('main@0504116');
    expect(rows[0]).toHaveTextContent(
      'https://git.example.com/acme/platform-gitops',
    );
  });

  it('follows a change without a reload', async () => {
    const { change } = setup(fluxBlocked(new Date()));
    await inventory('cert-manager');
    change(fluxReady(new Date()));
    expect(
      await screen.findByRole('heading', { name: 'Ready for 3 h' }),
    ).toBeInTheDocument();
    expect(await inventory('namespaces')).toBeInTheDocument();
  });

  it('names the annotation to set where nothing was found', async () => {
    setup(emptyView('flux', new Date()));
    expect(
      await screen.findByRole('heading', { name: 'Nothing of Flux found' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/vellum\.io\/flux:/)).toBeInTheDocument();
  });

  it('says what failed', async () => {
    setup(new Error('connection refused'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
  });
});

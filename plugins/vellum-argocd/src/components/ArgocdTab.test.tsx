import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  argocdBlocked,
  argocdSynced,
  emptyView,
  FakeAnswer,
  fakeEntityPage,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { argocdWavesEntityContent } from '../plugin';

function setup(answer: FakeAnswer) {
  const { extensions, apis, ...backend } = fakeEntityPage({
    answer,
    annotations: { 'argocd/app-name': 'kubeflow' },
    extension: argocdWavesEntityContent,
  });
  renderTestApp({ extensions, apis });
  return { ...backend, user: userEvent.setup() };
}

const lane = (name: RegExp) => screen.findByRole('region', { name });

describe('Argo CD tab', () => {
  it('names the wave that waits, and what it waits for', async () => {
    setup(argocdBlocked(new Date()));
    expect(
      await screen.findByRole('heading', {
        name: 'Syncing for 4 min: wave 0 waits for 1 of 3',
      }),
    ).toBeInTheDocument();
    const blocking = await lane(/wave 0 ?blocking/);
    expect(blocking).toHaveTextContent('2 of 3 ready · 4 min');
    expect(
      within(blocking).getByRole('button', {
        name: /katib-controller, Blocking, holds this lane/,
      }),
    ).toHaveTextContent('its pod cannot be scheduled');
  });

  it('shows the waves in their order, below their phases', async () => {
    setup(argocdBlocked(new Date()));
    const board = await lane(/Order of kubeflow/);
    expect(
      within(board)
        .getAllByRole('heading')
        .map(heading => heading.textContent),
    ).toEqual([
      'wave 0done',
      'wave −2done',
      'wave −1done',
      'wave 0blocking',
      'wave 1waiting',
      'wave 0waiting',
    ]);
    for (const phase of ['PreSync', 'Sync', 'PostSync']) {
      expect(within(board).getByText(phase)).toBeInTheDocument();
    }
  });

  it('keeps apart what the sync did and what it is now', async () => {
    setup(argocdBlocked(new Date()));
    const gateway = await screen.findByRole('button', {
      name: /kubeflow-gateway, Failed/,
    });
    expect(gateway).toHaveTextContent('Synced then Degraded now');
    expect(screen.getByText(/it does not hold this sync/)).toBeInTheDocument();
  });

  it('offers nothing to open for what does not exist yet', async () => {
    setup(argocdBlocked(new Date()));
    const future = await lane(/wave 1 ?waiting/);
    expect(future).toHaveTextContent('centraldashboard');
    expect(within(future).queryByRole('button')).not.toBeInTheDocument();
  });

  it('opens what blocks, and says what to do about it', async () => {
    const { user } = setup(argocdBlocked(new Date()));
    await user.click(
      await screen.findByRole('button', { name: 'Show what blocks' }),
    );
    const drawer = screen.getByRole('complementary', {
      name: 'katib-controller',
    });
    expect(drawer).toHaveTextContent('Label a node with gpu=true');
    await user.click(
      within(drawer).getByRole('button', { name: 'Close details' }),
    );
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('opens the application by its name', async () => {
    const { user } = setup(argocdBlocked(new Date()));
    await user.click(await screen.findByRole('button', { name: 'kubeflow' }));
    expect(
      screen.getByRole('complementary', { name: 'kubeflow' }),
    ).toHaveTextContent('OutOfSync');
  });

  it('shows the next wave run without a reload', async () => {
    const { change } = setup(argocdBlocked(new Date()));
    await lane(/wave 0 ?blocking/);
    change(argocdSynced(new Date()));
    expect(
      await screen.findByRole('heading', {
        name: 'Synced and healthy for 4 h',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: /blocking/ }),
    ).not.toBeInTheDocument();
  });

  it('shows the objects of an application that has no order yet', async () => {
    const view = argocdBlocked(new Date());
    setup({ ...view, boards: [{ ...view.boards[0], lanes: [] }] });
    expect(
      await screen.findByText(/there is no order to show/),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /katib-controller Deployment/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: /Order of kubeflow/ }),
    ).not.toBeInTheDocument();
  });

  it.each([
    ['missing', 'Named, but not there'],
    ['forbidden', 'No permission to read this kind'],
    ['not-served', 'The cluster does not know this kind'],
    ['loading', 'Being read for the first time'],
  ] as const)(
    'says of an application that is %s why there is no order',
    async (presence, words) => {
      const view = argocdBlocked(new Date());
      const [rootId] = view.graph.roots;
      const root = view.graph.nodes.filter(node => node.id === rootId);
      setup({
        ...view,
        headline: { state: 'unknown', title: 'Not known', path: [] },
        findings: [],
        boards: [],
        graph: {
          ...view.graph,
          edges: [],
          nodes: root.map(node => ({
            ...node,
            presence,
            health: { state: 'unknown', rule: 'example' },
          })),
        },
      });
      const note = await screen.findByText(words, { selector: 'p' });
      expect(note).toBeInTheDocument();
      expect(
        screen.queryByText(/there is no order to show/),
      ).not.toBeInTheDocument();
    },
  );

  it('names the annotation to set where no application was found', async () => {
    setup(emptyView('argocd', new Date()));
    expect(
      await screen.findByRole('heading', { name: 'No application found' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/argocd\/app-name:/)).toBeInTheDocument();
  });

  it('says what failed', async () => {
    setup(new Error('connection refused'));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'connection refused',
    );
  });
});

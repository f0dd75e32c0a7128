import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ResponseError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  emptyView,
  FakeAnswer,
  fakeEntityPage,
  forbiddenKind,
  longNames,
  platformReady,
  platformStale,
  platformStuck,
  platformWide,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { crossplaneTreeEntityContent } from '../plugin';

function setup(answer: FakeAnswer) {
  const { extensions, apis, ...backend } = fakeEntityPage({
    answer,
    annotations: { 'vellum.io/crossplane': 'example.org/Platform/a/b' },
    extension: crossplaneTreeEntityContent,
  });
  renderTestApp({ extensions, apis });
  return { ...backend, user: userEvent.setup() };
}

const refused = (name: string, message: string, status: number) =>
  ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name, message },
        response: { statusCode: status },
      }),
      { status, headers: { 'content-type': 'application/json' } },
    ),
  );

const row = (name: RegExp) => screen.findByRole('row', { name });

describe('Crossplane tab', () => {
  it('says that it is reading', async () => {
    setup('pending');
    expect(
      await screen.findByRole('status', { name: /Reading the objects/ }),
    ).toBeInTheDocument();
  });

  it('says the state, for how long, and the cause', async () => {
    setup(platformStuck(new Date()));
    expect(
      await screen.findByRole('heading', {
        name: 'Not ready for 12 min: the chart of knative-operator does not exist',
      }),
    ).toBeInTheDocument();
    const path = screen.getByRole('list', { name: /From what was asked for/ });
    expect(
      within(path)
        .getAllByRole('listitem')
        .map(item => item.textContent),
    ).toEqual([
      'VellumPlatform vellum-dev',
      'XVellumPlatform vellum-dev-97b4p',
      'Release knative-operator',
    ]);
  });

  it('shows each object with its state, reason and age', async () => {
    setup(platformStuck(new Date()));
    const operator = await row(/^knative-operator Release/);
    expect(within(operator).getByText('Failed')).toBeInTheDocument();
    expect(
      within(operator).getByText(
        /the chart of knative-operator does not exist/,
      ),
    ).toBeInTheDocument();
    expect(within(operator).getByText('12 min')).toBeInTheDocument();
    expect(operator).toHaveAttribute('aria-level', '3');
    expect(
      within(await row(/^knative-serving KnativeServing/)).getByText(
        'No status',
      ),
    ).toBeInTheDocument();
  });

  it('is one quiet line when all is well', async () => {
    setup(platformReady(new Date()));
    expect(
      await screen.findByRole('heading', { name: 'Ready for 2 d' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Show in tree' }),
    ).not.toBeInTheDocument();
  });

  it('names the annotation to set where nothing was found', async () => {
    setup(emptyView('crossplane', new Date()));
    expect(
      await screen.findByRole('heading', { name: 'No composition found' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/vellum\.io\/crossplane:/)).toBeInTheDocument();
  });

  it('does not say that nothing was found while it is still reading', async () => {
    const empty = emptyView('crossplane', new Date());
    const { change } = setup({
      ...empty,
      freshness: { state: 'loading', message: 'loading 3 kinds' },
    });
    expect(await screen.findByText(/loading 3 kinds/)).toBeInTheDocument();
    expect(
      screen.getByRole('status', { name: /Reading the objects/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'No composition found' }),
    ).not.toBeInTheDocument();
    change(empty);
    expect(
      await screen.findByRole('heading', { name: 'No composition found' }),
    ).toBeInTheDocument();
  });

  it('says that the cluster is away where it knew of nothing', async () => {
    setup({
      ...emptyView('crossplane', new Date()),
      freshness: { state: 'stale', since: new Date().toISOString() },
    });
    expect(await screen.findByText(/stale since/)).toBeInTheDocument();
    expect(
      screen.getByText(/The cluster cannot be reached/),
    ).toBeInTheDocument();
  });

  it('says which kind the portal may not read, and shows the rest', async () => {
    setup(forbiddenKind(new Date()));
    const bucket = await row(/^audit-bucket Bucket/);
    expect(within(bucket).getByText('Forbidden')).toBeInTheDocument();
    const problems = screen.getByRole('list', {
      name: 'What could not be read',
    });
    expect(problems).toHaveTextContent('buckets.s3.example.io');
    expect(await row(/^istio-base/)).toBeInTheDocument();
  });

  it('says since when it is stale, and keeps what it knew', async () => {
    setup(platformStale(new Date()));
    expect(
      await screen.findByText(/stale since .*prod-eu/),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The cluster cannot be reached/),
    ).toBeInTheDocument();
    expect(await row(/^istio-base/)).toBeInTheDocument();
  });

  it('tells a person without permission what to ask for', async () => {
    setup(await refused('NotAllowedError', 'Unauthorized', 403));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('You may not see the live objects');
    expect(alert).toHaveTextContent('vellum.graph.read');
  });

  it('tries again on request after an error', async () => {
    const { api, user } = setup(new Error('connection refused'));
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('connection refused');
    api.answer(platformReady(new Date()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(
      await screen.findByRole('heading', { name: 'Ready for 2 d' }),
    ).toBeInTheDocument();
  });

  it('follows a change without a reload', async () => {
    const { change } = setup(platformStuck(new Date()));
    await row(/^knative-operator Release/);
    change(platformReady(new Date()));
    expect(
      await screen.findByRole('heading', { name: 'Ready for 2 d' }),
    ).toBeInTheDocument();
  });

  it('keeps the last view when a refresh fails, and says so', async () => {
    const { change } = setup(platformReady(new Date()));
    await row(/^istio-base/);
    change(new Error('gateway timeout'));
    expect(
      await screen.findByText(/The last refresh failed.*gateway timeout/),
    ).toBeInTheDocument();
    expect(await row(/^istio-base/)).toBeInTheDocument();
  });

  it('opens an object, and closes it by Escape', async () => {
    const { user } = setup(platformStuck(new Date()));
    await user.click(await row(/^knative-operator Release/));
    const drawer = screen.getByRole('complementary', {
      name: 'knative-operator',
    });
    expect(drawer).toHaveTextContent('composed as “knative-operator”');
    expect(drawer).toHaveTextContent('False · ReconcileError');
    expect(within(drawer).getByText('– not reported')).toBeInTheDocument();
    expect(
      within(drawer).getByRole('heading', { name: 'What to do' }),
    ).toBeInTheDocument();
    expect(drawer).toHaveTextContent(
      'kubectl get Release.helm.crossplane.io vellum-dev-97b4p-knative-operator -o yaml',
    );
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
  });

  it('gives the focus back to the row when the object is closed', async () => {
    const { user } = setup(platformStuck(new Date()));
    const claim = await row(/^claim vellum-dev/);
    claim.focus();
    await user.keyboard('{Enter}');
    expect(claim).toHaveFocus();
    screen.getByRole('button', { name: 'Close details' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(claim).toHaveFocus();

    await user.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Close details' }).focus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(claim).toHaveFocus();
  });

  it('gives the focus to the row that was last at hand, not to the one the drawer began with', async () => {
    const { user } = setup(platformStuck(new Date()));
    await user.click(await row(/^claim vellum-dev/));
    await user.click(await row(/^knative-operator Release/));
    await user.click(screen.getByRole('button', { name: 'Close details' }));
    expect(await row(/^knative-operator Release/)).toHaveFocus();
  });

  it('gives the focus to the tree when the row has gone meanwhile', async () => {
    const { user } = setup(platformStuck(new Date()));
    await user.click(await row(/^knative-operator Release/));
    await user.click(screen.getByRole('button', { name: 'Progressing 1' }));
    expect(
      screen.queryByRole('row', { name: /^knative-operator Release/ }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Close details' }));
    expect(await row(/^claim vellum-dev/)).toHaveFocus();
  });

  it('leaves the focus where it is when Escape is pressed in the tree', async () => {
    const { user } = setup(platformStuck(new Date()));
    const claim = await row(/^claim vellum-dev/);
    claim.focus();
    await user.keyboard('{Enter}{ArrowDown}{Escape}');
    expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
    expect(await row(/^XR vellum-dev/)).toHaveFocus();
  });

  it('leads from an object that waits to the one it waits for', async () => {
    const { user } = setup(platformStuck(new Date()));
    await user.click(await row(/^claim vellum-dev/));
    const drawer = screen.getByRole('complementary', { name: 'vellum-dev' });
    await user.click(
      within(drawer).getByRole('button', { name: 'Release knative-operator' }),
    );
    expect(
      screen.getByRole('complementary', { name: 'knative-operator' }),
    ).toBeInTheDocument();
  });

  it('is walked by the keyboard', async () => {
    const { user } = setup(platformStuck(new Date()));
    const claim = await row(/^claim vellum-dev/);
    claim.focus();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(await row(/^knative-serving Object/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(await row(/^knative-serving Object/)).toHaveAttribute(
      'aria-expanded',
      'false',
    );
    expect(
      screen.queryByRole('row', { name: /^knative-serving KnativeServing/ }),
    ).not.toBeInTheDocument();
    await user.keyboard('{ArrowRight}{ArrowRight}');
    expect(await row(/^knative-serving KnativeServing/)).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(await row(/^knative-serving Object/)).toHaveFocus();
    await user.keyboard('{End}{Enter}');
    expect(
      screen.getByRole('complementary', { name: 'knative-serving-namespace' }),
    ).toBeInTheDocument();
    await user.keyboard('{Home}');
    expect(claim).toHaveFocus();
  });

  it('counts by state, and shows what is asked for with what is above it', async () => {
    const { user } = setup(platformStuck(new Date()));
    const filter = await screen.findByRole('group', {
      name: 'Filter by state',
    });
    expect(
      within(filter)
        .getAllByRole('button')
        .map(chip => chip.textContent),
    ).toEqual(['All 9', 'Problems 4', 'Progressing 1', 'Ready 4']);
    await user.click(
      within(filter).getByRole('button', { name: 'Progressing 1' }),
    );
    expect(screen.getAllByRole('row')).toHaveLength(4);
    expect(await row(/^knative-serving Object/)).toBeInTheDocument();
  });

  it('goes to the search by the slash key, and finds by message', async () => {
    const { user } = setup(platformStuck(new Date()));
    await row(/^istio-base/);
    await user.keyboard('/');
    expect(
      screen.getByRole('searchbox', { name: /Search kind/ }),
    ).toHaveFocus();
    await user.keyboard('revision 3');
    expect(await row(/^istiod Release/)).toBeInTheDocument();
    expect(
      screen.queryByRole('row', { name: /^istio-base/ }),
    ).not.toBeInTheDocument();
    await user.keyboard(' nowhere');
    expect(screen.getByText('Nothing matches.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await row(/^istio-base/)).toBeInTheDocument();
  });

  it('shows the cause in the tree, however it is filtered', async () => {
    const { user } = setup(platformStuck(new Date()));
    await user.click(await screen.findByRole('button', { name: 'Ready 4' }));
    await user.click(screen.getByRole('button', { name: 'Show in tree' }));
    expect(await row(/^knative-operator Release/)).toHaveAttribute(
      'aria-selected',
      'true',
    );
  });

  it('says what to do in the sentence', async () => {
    const { user } = setup(platformStuck(new Date()));
    await user.click(await screen.findByRole('button', { name: 'What to do' }));
    expect(
      screen.getByText(/Check the version of the chart/),
    ).toBeInTheDocument();
  });

  it('opens of a wide composition only what is not ready', async () => {
    setup(platformWide(new Date()));
    // By text: to find one of so many rows by its role, the name of each would be worked out, again and again.
    await screen.findByText('team-000');
    const rows = screen.getAllByRole('row');
    expect(rows).toHaveLength(152);
    const first = rows.find(({ textContent }) =>
      textContent?.includes('team-000'),
    );
    expect(first).toHaveAttribute('aria-expanded', 'false');
  });

  it('gives the full text of what it cuts', async () => {
    setup(longNames(new Date()));
    const failed = await row(/Failed/);
    expect(
      within(failed).getByTitle(/parameters\[17\] is immutable$/),
    ).toBeInTheDocument();
  });
});

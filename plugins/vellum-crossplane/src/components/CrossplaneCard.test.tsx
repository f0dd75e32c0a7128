import { screen } from '@testing-library/react';
import { NotAllowedError } from '@backstage/errors';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  emptyView,
  FakeAnswer,
  fakeEntityPage,
  platformReady,
  platformStuck,
  unreadableView,
} from '@vellum-io/backstage-plugin-vellum-react/testUtils';
import { crossplaneEntityCard } from '../plugin';

function setup(
  answer: FakeAnswer,
  annotations: Record<string, string> = {
    'backstage.io/kubernetes-id': 'vellum-dev',
  },
) {
  const { extensions, apis } = fakeEntityPage({
    answer,
    annotations,
    extension: crossplaneEntityCard,
  });
  renderTestApp({ extensions, apis });
}

describe('Crossplane card', () => {
  it('says the state and counts the objects', async () => {
    setup(platformStuck(new Date()));
    expect(
      await screen.findByText(/^Not ready for 12 min: the chart/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('9 objects · 4 problems · 1 progressing · 4 ready'),
    ).toBeInTheDocument();
    expect(screen.getByText('live · prod-eu')).toBeInTheDocument();
  });

  it('does not speak of problems where there are none', async () => {
    setup(platformReady(new Date()));
    expect(await screen.findByText('9 objects · 9 ready')).toBeInTheDocument();
  });

  it('says that nothing was found, and where', async () => {
    setup(emptyView('crossplane', new Date()));
    expect(
      await screen.findByText(/Nothing in cluster prod-eu matches/),
    ).toBeInTheDocument();
  });

  it('says what could not be read, and not that nothing was found', async () => {
    const view = unreadableView('crossplane', new Date());
    setup(view);
    expect(
      await screen.findByText(view.graph.problems[0].message),
    ).toBeInTheDocument();
    expect(screen.getByText(/^Forbidden: no permission/)).toBeInTheDocument();
    expect(screen.getByText('live · prod-eu')).toBeInTheDocument();
    expect(screen.queryByText(/Nothing in cluster/)).not.toBeInTheDocument();
  });

  it('does not say that nothing was found while it is still reading', async () => {
    setup({
      ...emptyView('crossplane', new Date()),
      freshness: { state: 'loading', message: 'loading 3 kinds' },
    });
    expect(await screen.findByText(/loading 3 kinds/)).toBeInTheDocument();
    expect(screen.getByText('Reading the composition…')).toBeInTheDocument();
    expect(screen.queryByText(/Nothing in cluster/)).not.toBeInTheDocument();
  });

  it.each([
    [
      'the backend is away',
      new Error('connection refused'),
      /could not be read/,
    ],
    [
      'it is not allowed',
      new NotAllowedError('Unauthorized'),
      /You may not see/,
    ],
  ])('says what happened where %s', async (_reason, error, words) => {
    setup(error);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(words);
    expect(alert).toHaveTextContent(error.message);
  });
});

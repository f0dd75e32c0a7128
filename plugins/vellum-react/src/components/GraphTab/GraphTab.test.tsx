import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { vellumApiRef } from '../../api/VellumApi';
import { exampleEntity } from '../../testUtils/exampleEntity';
import { FakeAnswer, FakeVellumApi } from '../../testUtils/FakeVellumApi';
import { emptyView } from '../../testUtils/fixtures/emptyView';
import { platformReady } from '../../testUtils/fixtures/platformReady';
import { unreadableView } from '../../testUtils/fixtures/unreadableView';
import { GraphTab } from './GraphTab';

const NOW = new Date('2026-11-21T06:00:00Z');

function setup(answer: FakeAnswer) {
  const api = new FakeVellumApi(answer);
  renderInTestApp(
    <EntityProvider entity={exampleEntity({})}>
      <GraphTab
        view="crossplane"
        empty={({ cluster }) => ({
          title: 'Nothing here',
          description: `Looked in ${cluster}.`,
          annotation: 'example.org/name',
          example: 'web',
        })}
      >
        {view => <p>the view of {view.cluster}</p>}
      </GraphTab>
    </EntityProvider>,
    { apis: [[vellumApiRef, api]] },
  );
  return { api, user: userEvent.setup() };
}

describe('GraphTab', () => {
  it('says that it is reading', async () => {
    setup('pending');
    expect(
      await screen.findByRole('status', { name: /Reading the objects/ }),
    ).toBeInTheDocument();
  });

  it('asks for the view of the entity in context, and shows it', async () => {
    const { api } = setup(platformReady(NOW));
    expect(await screen.findByText('the view of prod-eu')).toBeInTheDocument();
    expect(api.reads[0]).toBe('crossplane component:default/vellum-dev');
  });

  it('says what was looked for where nothing is there, and which annotation to set', async () => {
    setup(emptyView('crossplane', NOW));
    expect(
      await screen.findByRole('heading', { name: 'Nothing here' }),
    ).toBeInTheDocument();
    expect(screen.getByText('Looked in prod-eu.')).toBeInTheDocument();
    expect(screen.getByText(/example\.org\/name: web/)).toBeInTheDocument();
    expect(screen.queryByRole('list')).not.toBeInTheDocument();
  });

  it('says what could not be read before it says that nothing is there', async () => {
    const message = 'The annotation cannot be read: “?” is not a name.';
    const empty = emptyView('crossplane', NOW);
    setup({
      ...empty,
      graph: { ...empty.graph, problems: [{ type: 'unreadable', message }] },
    });
    const nothing = await screen.findByRole('heading', {
      name: 'Nothing here',
    });
    for (const earlier of [
      screen.getByText(message),
      screen.getByText(/^live/),
    ]) {
      expect(earlier.compareDocumentPosition(nothing)).toBe(
        Node.DOCUMENT_POSITION_FOLLOWING,
      );
    }
  });

  it('does not say that nothing is there where nobody could look', async () => {
    const view = unreadableView('crossplane', NOW);
    setup(view);
    expect(
      await screen.findByRole('heading', { name: /^Forbidden/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(view.graph.problems[0].message),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Nothing here' }),
    ).not.toBeInTheDocument();
  });

  it.each([
    {
      reason: 'the permission is missing',
      error: new NotAllowedError('Unauthorized'),
      says: 'You may not see the live objects of this entity',
      next: /permission vellum\.graph\.read/,
    },
    {
      reason: 'there is no such entity',
      error: new NotFoundError('No entity'),
      says: 'This entity is not there, or you may not see it',
      next: /ask the owner of the entity/,
    },
    {
      reason: 'the backend is away',
      error: new Error('connection refused'),
      says: 'The live objects could not be read',
      next: /the log of the vellum backend/,
    },
  ])('says what to do where $reason', async ({ error, says, next }) => {
    setup(error);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(says);
    expect(alert).toHaveTextContent(error.message);
    expect(alert).toHaveTextContent(next);
  });

  it('reads again when it is told to', async () => {
    const { api, user } = setup(new Error('connection refused'));
    await screen.findByRole('alert');
    api.answer(platformReady(NOW));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('the view of prod-eu')).toBeInTheDocument();
  });
});

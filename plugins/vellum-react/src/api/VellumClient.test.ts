import { FetchApi } from '@backstage/frontend-plugin-api';
import { platformReady, platformStuck } from '../testUtils';
import { VellumClient } from './VellumClient';

const NOW = new Date('2026-11-20T14:00:00Z');
const ENTITY = {
  kind: 'Component',
  namespace: 'default',
  name: 'vellum dev/1',
};

type Call = { url: string; etag: string | null; signal?: AbortSignal | null };

/** A backend that gives these answers one after the other. */
function backend(...responses: Response[]) {
  const calls: Call[] = [];
  const fetchApi: FetchApi = {
    fetch: async (url, init) => {
      calls.push({
        url: String(url),
        etag: new Headers(init?.headers).get('if-none-match'),
        signal: init?.signal,
      });
      return responses[calls.length - 1];
    },
  };
  return { calls, client: VellumClient.create({ fetchApi }) };
}

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

describe('VellumClient', () => {
  it('names the entity, each part encoded, and the view', async () => {
    const { calls, client } = backend(json(platformReady(NOW)));
    await client.getGraphView(ENTITY, 'crossplane');
    expect(calls[0].url).toBe(
      'plugin://vellum/v1/entities/component/default/vellum%20dev%2F1/graph?view=crossplane',
    );
  });

  it('gives the decoded view', async () => {
    const { client } = backend(json(platformStuck(NOW)));
    const view = await client.getGraphView(ENTITY, 'crossplane');
    expect(view.headline.title).toBe('Not ready');
  });

  it('gives the same object again while nothing changed', async () => {
    const { calls, client } = backend(
      json(platformReady(NOW), { headers: { etag: '"7"' } }),
      new Response(null, { status: 304 }),
    );
    const first = await client.getGraphView(ENTITY, 'crossplane');
    const second = await client.getGraphView(ENTITY, 'crossplane');
    expect(second).toBe(first);
    expect(calls.map(call => call.etag)).toEqual([null, '"7"']);
  });

  it('keeps the views of one entity apart', async () => {
    const { calls, client } = backend(
      json(platformReady(NOW), { headers: { etag: '"7"' } }),
      json(platformReady(NOW)),
    );
    await client.getGraphView(ENTITY, 'crossplane');
    await client.getGraphView(ENTITY, 'flux');
    expect(calls[1].etag).toBeNull();
  });

  it('throws what the backend said, and forgets the view', async () => {
    const { calls, client } = backend(
      json(platformReady(NOW), { headers: { etag: '"7"' } }),
      json(
        {
          error: { name: 'NotAllowedError', message: 'No' },
          response: { statusCode: 403 },
        },
        { status: 403, statusText: 'Forbidden' },
      ),
      json(platformReady(NOW)),
    );
    await client.getGraphView(ENTITY, 'crossplane');
    await expect(
      client.getGraphView(ENTITY, 'crossplane'),
    ).rejects.toMatchObject({
      name: 'ResponseError',
      cause: { name: 'NotAllowedError' },
    });
    await client.getGraphView(ENTITY, 'crossplane');
    expect(calls[2].etag).toBeNull();
  });

  it('says which field it does not know, and what to do', async () => {
    const { client } = backend(json({ ...platformReady(NOW), cluster: 7 }));
    await expect(client.getGraphView(ENTITY, 'crossplane')).rejects.toThrow(
      /cluster.*same version/s,
    );
  });

  it('passes the abort signal on', async () => {
    const { calls, client } = backend(json(platformReady(NOW)));
    const { signal } = new AbortController();
    await client.getGraphView(ENTITY, 'crossplane', { signal });
    expect(calls[0].signal).toBe(signal);
  });
});

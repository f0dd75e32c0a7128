import { FetchApi } from '@backstage/frontend-plugin-api';
import { addTeamPlan } from '../testUtils/addTeamPlan';
import { GitopsClient } from './GitopsClient';
import { readFieldProblems } from './readFieldProblems';

const REQUEST = {
  product: 'seldon-team',
  mode: 'create' as const,
  values: { team: 'fraud' },
};

/** A backend that answers this, once. */
function backend(body: unknown, status = 200) {
  const calls: { url: string; body: unknown; signal: unknown }[] = [];
  const fetchApi: FetchApi = {
    fetch: async (url, init) => {
      calls.push({
        url: String(url),
        body: init?.body && JSON.parse(String(init.body)),
        signal: init?.signal,
      });
      return new Response(JSON.stringify(body), {
        status,
        headers: { 'content-type': 'application/json' },
      });
    },
  };
  return { calls, client: GitopsClient.create({ fetchApi }) };
}

const refusal = (error: object, statusCode: number) => ({
  error,
  response: { statusCode },
});

describe('GitopsClient', () => {
  it('asks the scaffolder for the plan of the values', async () => {
    const { calls, client } = backend(addTeamPlan);
    const { signal } = new AbortController();
    expect(await client.plan(REQUEST, { signal })).toEqual(addTeamPlan);
    expect(calls).toEqual([
      { url: 'plugin://scaffolder/vellum/v1/plan', body: REQUEST, signal },
    ]);
  });

  it('asks for the values of the product that an entity stands for', async () => {
    const answer = {
      product: 'seldon-team',
      identity: { team: 'fraud', environment: 'dev' },
      basis: '5d1c0f2a9b7e4c3d8f6a1b2c3d4e5f6a7b8c9d0e',
      target: {},
      values: { team: 'fraud', environment: 'dev', models: 5 },
    };
    const { calls, client } = backend(answer);
    expect(
      await client.productValues({
        kind: 'Resource',
        namespace: 'default',
        name: 'fraud models/1',
      }),
    ).toEqual(answer);
    expect(calls[0].url).toBe(
      'plugin://scaffolder/vellum/v1/entities/resource/default/fraud%20models%2F1/product',
    );
  });

  const target = {
    repository: 'git.example/team-a/gitops',
    cluster: 'dev',
    isDefault: true,
  };
  const capacity = { status: 'unknown' as const, reason: 'It is away' };
  const versions = {
    group: 'infrastructure.vellum.io',
    kind: 'VellumPlatform',
    versions: ['v1alpha1'],
    from: 'cluster' as const,
    notes: [],
  };

  it.each<
    [
      string,
      object,
      (client: GitopsClient) => Promise<unknown>,
      unknown,
      string,
    ]
  >([
    [
      'where changes may go',
      { targets: [target] },
      client => client.targets(),
      [target],
      'targets',
    ],
    [
      'which versions are served',
      versions,
      client => client.apiVersions({ product: 'a b', cluster: 'dev' }),
      versions,
      'products/a%20b/versions?cluster=dev',
    ],
    [
      'what is left of a cluster',
      capacity,
      client => client.capacity({ namespace: 'fraud', repository: 'x/y&z' }),
      capacity,
      'capacity?namespace=fraud&repository=x%2Fy%26z',
    ],
    [
      'what is left of the usual cluster',
      capacity,
      client => client.capacity({}),
      capacity,
      'capacity',
    ],
  ])('asks %s', async (_what, body, ask, answer, path) => {
    const { calls, client } = backend(body);
    expect(await ask(client)).toEqual(answer);
    expect(calls[0].url).toBe(`plugin://scaffolder/vellum/v1/${path}`);
  });

  it('asks once what several fields want to know at the same time', async () => {
    const { calls, client } = backend(capacity);
    const answers = await Promise.all([
      client.capacity({ namespace: 'fraud' }),
      client.capacity({ namespace: 'fraud' }),
      client.capacity({ namespace: 'ads' }),
    ]);
    expect(answers).toEqual([capacity, capacity, capacity]);
    expect(calls).toHaveLength(2);
    await client.capacity({ namespace: 'fraud' });
    expect(calls).toHaveLength(3);
  });

  it.each<
    [string, (client: GitopsClient, signal: AbortSignal) => Promise<unknown>]
  >([
    ['where changes may go', (client, signal) => client.targets({ signal })],
    [
      'what is left of a cluster',
      (client, signal) => client.capacity({}, { signal }),
    ],
  ])('takes back the question %s when nobody waits', async (_what, ask) => {
    const { calls, client } = backend({});
    const controller = new AbortController();
    const gone = ask(client, controller.signal);
    controller.abort();
    await expect(gone).rejects.toMatchObject({ name: 'AbortError' });
    expect(calls[0].signal).toMatchObject({ aborted: true });
  });

  it('throws what the backend said, with the fields it is about', async () => {
    const problems = [{ field: 'team', message: 'is not a DNS label' }];
    const { client } = backend(
      refusal({ name: 'InputError', message: 'team is not', problems }, 400),
      400,
    );
    const error = await client.plan(REQUEST).catch(each => each);
    expect(error.cause.name).toBe('InputError');
    expect(readFieldProblems(error)).toEqual(problems);
  });

  it('knows no fields where the error is about something else', async () => {
    const { client } = backend(
      refusal({ name: 'ServiceUnavailableError', message: 'Down' }, 503),
      503,
    );
    const error = await client.plan(REQUEST).catch(each => each);
    expect(readFieldProblems(error)).toEqual([]);
  });

  it('says what to do about an answer it does not know', async () => {
    const { client } = backend({ ...addTeamPlan, files: 7 });
    await expect(client.plan(REQUEST)).rejects.toThrow(/same version/);
  });
});

import { ClusterDryRun, DryRunCluster } from './ClusterDryRun';

const object = (name: string, metadata: object = { namespace: 'team-a' }) => ({
  apiVersion: 'example.io/v1',
  kind: 'Widget',
  metadata: { name, ...metadata },
});

const missing = {
  status: 404,
  body: { kind: 'Status', details: { kind: 'namespaces' } },
  warnings: [],
};
const ok = { status: 200, body: {}, warnings: [] };

const kinds = {
  resources: [
    { name: 'widgets', kind: 'Widget', namespaced: true },
    { name: 'widgets/status', kind: 'Widget', namespaced: true },
    { name: 'globes', kind: 'Globe', namespaced: false },
  ],
};

/** Serves widgets, which have a namespace, and globes, which have none. */
function clusterWith(
  apply: DryRunCluster['apply'],
): DryRunCluster & { get: jest.Mock; apply: jest.Mock } {
  return {
    name: 'dev',
    get: jest.fn(async () => ({ status: 200, body: kinds })),
    apply: jest.fn(apply),
  };
}

const pathsOf = (cluster: { apply: jest.Mock }) =>
  cluster.apply.mock.calls.map(([path]) => path.split('?')[0]);

describe('ClusterDryRun', () => {
  it('only ever asks for what changes nothing, strictly', async () => {
    const cluster = clusterWith(async () => ok);
    await ClusterDryRun.create({ cluster }).tryAll([object('w')]);
    expect(cluster.apply.mock.calls[0][0]).toBe(
      '/apis/example.io/v1/namespaces/team-a/widgets/w?dryRun=All&fieldValidation=Strict&force=true&fieldManager=kustomize-controller',
    );
  });

  it('encodes names, and asks once for the kinds of a version', async () => {
    const cluster = clusterWith(async () => ok);
    await ClusterDryRun.create({ cluster }).tryAll([
      object('../../secrets/x?'),
      object('w', { namespace: 'a/b' }),
    ]);
    expect(pathsOf(cluster)).toEqual([
      '/apis/example.io/v1/namespaces/team-a/widgets/..%2F..%2Fsecrets%2Fx%3F',
      '/apis/example.io/v1/namespaces/a%2Fb/widgets/w',
    ]);
    expect(cluster.get).toHaveBeenCalledTimes(1);
  });

  it('sends what belongs to no namespace without one', async () => {
    const cluster = clusterWith(async () => ok);
    await ClusterDryRun.create({ cluster }).tryAll([
      { ...object('g'), kind: 'Globe' },
    ]);
    expect(pathsOf(cluster)).toEqual(['/apis/example.io/v1/globes/g']);
    expect(JSON.parse(cluster.apply.mock.calls[0][1]).metadata).toEqual({
      name: 'g',
    });
  });

  it('sends JSON that is YAML as well', async () => {
    const cluster = clusterWith(async () => ok);
    const text = 'a\u0085b\u2028c\u007fd ü 😀';
    await ClusterDryRun.create({ cluster }).tryAll([
      { ...object('w'), spec: { text } },
    ]);
    const body: string = cluster.apply.mock.calls[0][1];
    expect(body).toContain('a\\u0085b\\u2028c\\u007fd ü 😀');
    expect(JSON.parse(body).spec.text).toBe(text);
  });

  it.each<[string, object, string]>([
    [
      'of a kind that is not served',
      { ...object('w'), kind: 'Gadget' },
      'it does not serve Gadget of example.io/v1',
    ],
    [
      'that has to have a namespace and names none',
      object('w', {}),
      'it names no namespace, so it is not known where it will be',
    ],
  ])('does not send an object %s', async (_what, each, reason) => {
    const cluster = clusterWith(async () => ok);
    const [answer] = await ClusterDryRun.create({ cluster }).tryAll([
      each as {},
    ]);
    expect(answer).toEqual({ result: 'untried', reason });
    expect(cluster.apply).not.toHaveBeenCalled();
  });

  describe('where the namespace is not there', () => {
    const answering = (inTrial: Awaited<ReturnType<DryRunCluster['apply']>>) =>
      clusterWith(async path =>
        path.includes('/namespaces/trial/') ? inTrial : missing,
      );
    const refusal = (status: number, message: string) => ({
      status,
      body: { kind: 'Status', message },
      warnings: [],
    });

    it('says so', async () => {
      const cluster = answering(ok);
      const dryRun = ClusterDryRun.create({ cluster });
      expect(await dryRun.tryAll([object('w')])).toEqual([
        { result: 'untried', reason: 'namespace team-a is not there yet' },
      ]);
    });

    it.each<[string, Awaited<ReturnType<DryRunCluster['apply']>>, object]>([
      [
        'and it is accepted there',
        ok,
        { result: 'accepted', standIn: 'trial', warnings: [] },
      ],
      [
        'and what its schema says counts',
        refusal(422, 'bad'),
        { result: 'refused', by: 'schema', causes: [{ message: 'bad' }] },
      ],
      [
        'and what a quota there says does not',
        refusal(403, 'exceeded quota: q'),
        {
          result: 'untried',
          reason:
            'namespace team-a is not there yet, and namespace trial, in which it was tried instead, has rules of its own (exceeded quota: q)',
        },
      ],
      [
        'and it is not there either',
        missing,
        { result: 'untried', reason: 'namespace trial is not there yet' },
      ],
    ])(
      'tries it in the one that stands in, %s',
      async (_w, answer, expected) => {
        const cluster = answering(answer);
        const dryRun = ClusterDryRun.create({ cluster, standIn: 'trial' });
        expect(await dryRun.tryAll([object('w')])).toEqual([expected]);
        expect(
          JSON.parse(cluster.apply.mock.calls[1][1]).metadata.namespace,
        ).toBe('trial');
      },
    );
  });

  const many = Array.from({ length: 50 }, (_, index) => object(`w${index}`));

  describe('where the cluster does not tell the kinds of one version', () => {
    const metric = (name: string) => ({
      ...object(name),
      apiVersion: 'metrics.example.io/v1',
    });
    const answering = (status: number) => {
      const cluster = clusterWith(async () => ok);
      cluster.get.mockImplementation(async (path: string) =>
        path.includes('metrics')
          ? { status, body: undefined }
          : { status: 200, body: kinds },
      );
      return cluster;
    };

    it.each([
      [
        503,
        'it answered 503 when asked for the kinds of metrics.example.io/v1',
      ],
      [
        403,
        'it answered 403 when asked for the kinds of metrics.example.io/v1',
      ],
      [404, 'it does not serve Widget of metrics.example.io/v1'],
    ])('tries all others after %s', async (status, reason) => {
      const cluster = answering(status);
      const answers = await ClusterDryRun.create({ cluster }).tryAll([
        metric('a'),
        object('w'),
        metric('b'),
        ...Array.from({ length: 9 }, (_, index) => object(`w${index}`)),
      ]);
      expect(answers[0]).toEqual({ result: 'untried', reason });
      expect(answers[2]).toEqual({ result: 'untried', reason });
      expect(answers.filter(each => each.result === 'accepted')).toHaveLength(
        10,
      );
      expect(cluster.get).toHaveBeenCalledTimes(2);
    });

    it('tries nothing where it does not know who asks', async () => {
      const cluster = answering(401);
      const answers = await ClusterDryRun.create({ cluster }).tryAll([
        metric('a'),
        ...many,
      ]);
      expect(answers.at(-1)).toEqual({
        result: 'untried',
        reason: 'it does not accept the credentials that Backstage has for it',
      });
    });
  });

  it('asks no more of a cluster that is gone', async () => {
    const cluster = clusterWith(async () => {
      throw new Error('no route');
    });
    const answers = await ClusterDryRun.create({ cluster }).tryAll(many);
    expect(new Set(answers.map(each => JSON.stringify(each)))).toEqual(
      new Set(['{"result":"untried","reason":"no route"}']),
    );
    expect(cluster.apply.mock.calls.length).toBeLessThanOrEqual(4);
  });

  /** Answers nothing until it is given up. */
  const silent: DryRunCluster['apply'] = (_path, _body, signal) =>
    new Promise((_, reject) => {
      if (signal.aborted) {
        reject(signal.reason);
      }
      signal.addEventListener('abort', () => reject(signal.reason));
    });

  it('tries a few at a time, and gives up together when it takes too long', async () => {
    const limit = new AbortController();
    const cluster = clusterWith((...request) => {
      if (cluster.apply.mock.calls.length === 4) {
        setImmediate(() => limit.abort());
      }
      return silent(...request);
    });
    const answers = await ClusterDryRun.create({
      cluster,
      startLimit: () => limit.signal,
    }).tryAll(many);
    expect(answers).toHaveLength(50);
    expect(answers[49]).toEqual({
      result: 'untried',
      reason: 'it did not answer in time',
    });
    expect(cluster.apply).toHaveBeenCalledTimes(4);
  });

  it('ends with the reason of a cancel', async () => {
    const caller = new AbortController();
    const cluster = clusterWith((...request) => {
      caller.abort(new Error('gone'));
      return silent(...request);
    });
    const dryRun = ClusterDryRun.create({ cluster, signal: caller.signal });
    await expect(dryRun.tryAll(many)).rejects.toThrow('gone');
  });
});

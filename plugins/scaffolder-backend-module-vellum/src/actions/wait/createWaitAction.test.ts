import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { createServer, IncomingMessage, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { parse } from 'yaml';
import { ClaimState, claimView } from '../../__testUtils__/claimView';
import { LocalForge } from '../../__testUtils__/LocalForge';
import { oneTarget } from '../../__testUtils__/oneTarget';
import { ManualClock } from '../../__testUtils__/ManualClock';
import { createKubeflowProfileAction } from '../kubeflowProfile/createKubeflowProfileAction';
import { createWaitAction } from './createWaitAction';
import { waitExamples } from './wait.examples';

type Answer = ClaimState | { status: number; name?: string };

const entityRef = 'resource:default/demo';

// Each run starts many git processes; a loaded machine needs more than the default of five seconds.
jest.setTimeout(60_000);

describe('vellum:wait', () => {
  let forge: LocalForge;
  let server: Server;
  let answers: Answer[];
  let requests: IncomingMessage[];
  let clock: ManualClock;

  beforeAll(async () => {
    forge = await LocalForge.start();
    server = createServer((request, response) => {
      requests.push(request);
      const answer = answers.length > 1 ? answers.shift()! : answers[0];
      response.setHeader('Content-Type', 'application/json');
      if (typeof answer === 'string') {
        response.end(JSON.stringify(claimView(answer, { now: clock.now() })));
        return;
      }
      const { status, name } = answer;
      response.statusCode = status;
      const error = { name, message: 'as the test says' };
      response.end(
        name ? JSON.stringify({ error, response: { statusCode: status } }) : '',
      );
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(async () => {
    await new Promise(done => server.close(done));
    await forge.stop();
  });
  beforeEach(() => {
    clock = new ManualClock();
    requests = [];
    answers = ['ready'];
  });

  const run = async (input: object, isDryRun = false) => {
    const { port } = server.address() as AddressInfo;
    const action = createWaitAction({
      targets: oneTarget(forge),
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://127.0.0.1:${port}/api/${plugin}`,
      }),
      clock,
    });
    const lines: string[] = [];
    const logger = mockServices.logger.mock({
      info: message => {
        lines.push(message);
      },
    });
    const context = {
      ...createMockActionContext({ input }),
      logger,
      isDryRun,
      getInitiatorCredentials: async () =>
        mockCredentials.user('user:default/ada'),
    };
    await action.handler(
      context as unknown as Parameters<typeof action.handler>[0],
    );
    const outputs = Object.fromEntries(
      jest.mocked(context.output).mock.calls,
    ) as Record<string, string>;
    return { lines, outputs };
  };

  /** A pull request of the suite; gives its number. */
  const propose = async (name: string) => {
    const action = createKubeflowProfileAction(oneTarget(forge));
    const owner = 'group:default/fraud-team';
    const context = createMockActionContext({
      input: { name, owner, user: 'ada' },
    });
    await action.handler(
      context as unknown as Parameters<typeof action.handler>[0],
    );
    const outputs = Object.fromEntries(jest.mocked(context.output).mock.calls);
    return Number(outputs.pullRequestNumber);
  };

  it('asks the vellum backend in the name of whoever started the task', async () => {
    answers = [{ status: 404, name: 'NotFoundError' }, 'new', 'ready'];
    const { outputs, lines } = await run({ entityRef, view: 'crossplane' });
    expect(outputs).toEqual({ state: 'ready', sentence: 'Ready' });
    expect(lines[0]).toBe('The catalog does not have the entity yet');
    expect(lines.at(-1)).toBe('Ready');
    expect(requests.map(({ url }) => url)).toEqual(
      Array(3).fill(
        '/api/vellum/v1/entities/resource/default/demo/graph?view=crossplane',
      ),
    );
    expect(requests[0].headers.authorization).toBe(
      mockCredentials.service.header({
        onBehalfOf: mockCredentials.user('user:default/ada'),
        targetPluginId: 'vellum',
      }),
    );
  });

  it.each<[string, Answer[], string, RegExp]>([
    [
      'what is not allowed',
      [{ status: 403, name: 'NotAllowedError' }],
      'refused',
      /cannot be read: NotAllowedError: as the test says/,
    ],
    [
      'a backend that is not installed',
      [{ status: 404 }],
      'refused',
      /cannot be read/,
    ],
    ['what failed', ['failed'], 'stuck', /^Not ready/],
    [
      'what never comes',
      [{ status: 503, name: 'ServiceUnavailableError' }],
      'timeout',
      /cannot be asked/,
    ],
  ])('ends with %s', async (_what, given, state, sentence) => {
    answers = given;
    const { outputs } = await run({ entityRef, view: 'crossplane' });
    expect(outputs.state).toBe(state);
    expect(outputs.sentence).toMatch(sentence);
  });

  it('waits for the merge first', async () => {
    const number = await propose('wait-one');
    const sleep = jest.spyOn(clock, 'sleep');
    sleep.mockImplementationOnce(() => forge.merge(number));
    const { outputs, lines } = await run({
      entityRef,
      view: 'crossplane',
      pullRequestNumber: number,
    });
    expect(lines.slice(0, 2)).toEqual([
      expect.stringMatching(
        /^Waiting for pull request #\d+ to be merged: http/,
      ),
      `Pull request #${number} is merged`,
    ]);
    expect(outputs.state).toBe('ready');
  });

  it('ends when the pull request is closed, without a look at the cluster', async () => {
    const number = await propose('wait-two');
    await forge.close(number);
    const { outputs } = await run({ entityRef, pullRequestNumber: number });
    expect(outputs).toEqual({
      state: 'not-merged',
      sentence: expect.stringMatching(
        /was closed without being merged, so nothing changes: http/,
      ),
    });
    expect(requests).toEqual([]);
  });

  it('ends when nobody merges', async () => {
    const number = await propose('wait-three');
    const { outputs } = await run({
      entityRef,
      pullRequestNumber: number,
      timeoutMinutes: 2,
    });
    expect(outputs.state).toBe('timeout');
    expect(outputs.sentence).toMatch(/is not merged yet: http.*Review it/);
    expect(clock.naps.map(each => each / 1000)).toEqual([
      10, 15, 20, 25, 30, 20,
    ]);
  });

  it.each(waitExamples)(
    'runs its example: $description',
    async ({ example }) => {
      const [{ action, input }] = parse(example).steps;
      expect(action).toBe('vellum:wait');
      const { outputs } = await run(input, true);
      expect(outputs.state).toBe('dry-run');
      expect(requests).toEqual([]);
    },
  );

  it.each<[string, object, RegExp]>([
    [
      'more than an hour',
      { timeoutMinutes: 61 },
      /^timeoutMinutes .*60 at most/,
    ],
    ['no time', { timeoutMinutes: 0 }, /^timeoutMinutes /],
    ['an unknown view', { view: 'helm' }, /^view /],
    ['no entity', { entityRef: '' }, /^entityRef is missing/],
    [
      'half a reference',
      { entityRef: 'resource:' },
      /Entity reference "resource:"/,
    ],
    ['a pull request that is not there', { pullRequestNumber: 999 }, /999/],
  ])('refuses %s', async (_what, input, message) => {
    await expect(run({ entityRef, ...input })).rejects.toThrow(message);
  });
});

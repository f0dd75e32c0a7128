import { KindScope } from '@vellum-io/backstage-plugin-vellum-common';
import { FakeApiServer } from '../__testUtils__/FakeApiServer';
import { ManualTimers } from '../__testUtils__/ManualTimers';
import { until } from '../__testUtils__/until';
import { object, PODS, WIDGETS } from '../__testUtils__/widgets';
import { HttpClusterClient } from '../cluster';
import { Reflector } from './Reflector';
import { systemTimers } from './Timers';

const LIST = 'GET /apis/example.org/v1/widgets?limit=500';
const isWatch = (request: string) => request.includes('watch=true');

function describeFault(status: number, message: string, reason?: string) {
  return { status, message, reason };
}

describe('Reflector', () => {
  let server: FakeApiServer;
  let client: HttpClusterClient;
  let timers: ManualTimers;
  let reflector: Reflector | undefined;
  let seen: string[];
  let onPut: (name: string) => void;
  let onReplace: () => void;

  beforeEach(async () => {
    server = await FakeApiServer.start();
    server.serve(WIDGETS);
    timers = new ManualTimers();
    client = HttpClusterClient.create(
      {
        name: 'test',
        url: server.url,
        credentials: { getToken: async () => 'a-token' },
      },
      { now: () => timers.now(), random: () => 0 },
    );
    seen = [];
    onPut = () => {};
    onReplace = () => {};
  });

  afterEach(async () => {
    await reflector?.stop();
    await client.close();
    await server.stop();
  });

  function start(options: Partial<KindScope> = {}) {
    reflector = new Reflector({
      client,
      scope: { group: 'example.org', kind: 'Widget', ...options },
      timers,
      random: () => 1,
      sink: {
        replace: objects => {
          onReplace();
          const names = objects.map(({ metadata }) => metadata.name);
          seen.push(`replace ${names.join()}`);
        },
        put: ({ metadata }) => {
          onPut(metadata.name);
          seen.push(`put ${metadata.name}`);
        },
        remove: ({ name }) => seen.push(`remove ${name}`),
        setState: state => seen.push(JSON.stringify(state)),
      },
    });
    reflector.start();
    return reflector;
  }

  const COMPLETE = '{"state":"complete"}';
  const expectSeen = (...events: string[]) => {
    const last = () => seen.slice(-events.length).join('\n');
    return until(() => last() === events.join('\n'));
  };
  const watching = () => until(() => server.openWatches === 1);

  it('lists once, then applies what the watch says, in order', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    server.put(object(WIDGETS, 'b'));
    server.put(object(WIDGETS, 'a', { spec: { size: 2 } }));
    server.delete(object(WIDGETS, 'b'));
    await expectSeen('replace a', COMPLETE, 'put b', 'put a', 'remove b');
    expect(server.requests.filter(line => line === LIST)).toHaveLength(1);
    expect(server.requests.filter(isWatch)).toEqual([
      'GET /apis/example.org/v1/widgets?allowWatchBookmarks=true&resourceVersion=101&timeoutSeconds=300&watch=true',
    ]);
  });

  it('reads a long list in pages and shows it when it is whole', async () => {
    server.pageSize = 2;
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      server.put(object(WIDGETS, name));
    }
    start();
    await expectSeen('replace a,b,c,d,e', COMPLETE);
    expect(
      server.requests.filter(line => /widgets/.test(line) && !isWatch(line)),
    ).toEqual([
      LIST,
      'GET /apis/example.org/v1/widgets?continue=2&limit=500',
      'GET /apis/example.org/v1/widgets?continue=4&limit=500',
    ]);
  });

  it('resumes from the last bookmark when the server ends the watch', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    server.version = 500;
    server.bookmark();
    server.put(object(WIDGETS, 'b'));
    await expectSeen('put b');
    server.endWatches();
    server.put(object(WIDGETS, 'c'));
    await expectSeen('put b', 'put c');
    expect(server.requests.filter(isWatch)[1]).toContain('resourceVersion=501');
    expect(server.requests.filter(line => line === LIST)).toHaveLength(1);
    expect(seen.filter(line => line.includes('stale'))).toEqual([]);
  });

  it('lists again when its version is gone, and sees what was deleted meanwhile', async () => {
    server.put(object(WIDGETS, 'a'));
    server.put(object(WIDGETS, 'b'));
    start();
    await watching();
    await server.down();
    server.delete(object(WIDGETS, 'a'));
    server.put(object(WIDGETS, 'c'));
    server.compact();
    await server.up();
    await expectSeen('replace b,c');
    await watching();
  });

  it('starts over without pages when a long list expires while it is read', async () => {
    server.pageSize = 1;
    server.put(object(WIDGETS, 'a'));
    server.put(object(WIDGETS, 'b'));
    server.faults = [
      line =>
        line.includes('continue=')
          ? describeFault(410, 'the continue token is too old', 'Expired')
          : undefined,
      line => {
        if (line.includes('limit=0')) {
          server.pageSize = 10;
        }
        return undefined;
      },
    ];
    start();
    await expectSeen('replace a,b', COMPLETE);
  });

  it('keeps the objects through an outage, says since when, and goes on from where it was', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    timers.advance(60_000);
    await server.down();
    await until(() => seen.some(line => line.includes('ECONNREFUSED')));
    expect(seen[2]).toMatch(
      /^{"state":"stale","failure":{"since":"2026-01-01T00:01:00.\d{3}Z","message":"connect ECONNREFUSED/,
    );
    await until(() => timers.sleeps.length > 12);
    server.delete(object(WIDGETS, 'a'));
    server.put(object(WIDGETS, 'b'));
    await server.up();
    await expectSeen(COMPLETE, 'remove a', 'put b');
    expect(server.requests.filter(line => line === LIST)).toHaveLength(1);
    expect(Math.max(...timers.sleeps)).toBeLessThanOrEqual(3_000);
  });

  it('says nothing about a connection that was cut and is back at once', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    server.cut();
    await until(() => server.requests.filter(isWatch).length === 2);
    server.put(object(WIDGETS, 'b'));
    await expectSeen('replace a', COMPLETE, 'put b');
  });

  it('lists again, and says so, when it cannot take in what the watch says', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    onPut = name => {
      throw new Error(`no room for ${name}`);
    };
    server.put(object(WIDGETS, 'b'));
    await expectSeen('replace a,b', COMPLETE);
    expect(seen.slice(0, 2)).toEqual(['replace a', COMPLETE]);
    expect(JSON.parse(seen[2])).toMatchObject({
      state: 'stale',
      failure: {
        message: expect.stringMatching(
          /example\.org\/Widget\/team-a\/b.*no room for b/,
        ),
      },
    });
    expect(timers.sleeps).toEqual([250]);
  });

  it('lists again when it cannot take in a list', async () => {
    server.put(object(WIDGETS, 'a'));
    onReplace = () => {
      onReplace = () => {};
      throw new Error('no room');
    };
    start();
    await expectSeen('replace a', COMPLETE);
    expect(seen[0]).toContain('no room');
  });

  it('lists again after an outage from which the server came back with older data', async () => {
    server.put(object(WIDGETS, 'a'));
    server.version = 900;
    server.put(object(WIDGETS, 'b'));
    start();
    await watching();
    await server.down();
    await until(() => seen.some(line => line.includes('ECONNREFUSED')));
    server.delete(object(WIDGETS, 'b'));
    server.restore(500);
    await server.up();
    await expectSeen('replace a', COMPLETE);
  });

  it('reports a kind that may not be read in the words of the server, and reads it once it may', async () => {
    server.put(object(WIDGETS, 'a'));
    const words = 'widgets.example.org is forbidden: User "portal" cannot list';
    server.faults = [
      line =>
        line.includes('/widgets')
          ? describeFault(403, words, 'Forbidden')
          : undefined,
    ];
    start();
    await expectSeen(
      'replace ',
      JSON.stringify({ state: 'forbidden', message: words }),
    );
    await until(() => timers.sleeps.length >= 5);
    server.faults = [];
    await expectSeen('replace a', COMPLETE);
    expect(timers.sleeps.slice(0, 5)).toEqual([
      2_000, 5_000, 15_000, 30_000, 30_000,
    ]);
  });

  it('gives up the objects of a kind that becomes forbidden, but not at the first word', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    server.faults = [
      line =>
        line.includes('/widgets')
          ? describeFault(403, 'no more', 'Forbidden')
          : undefined,
    ];
    server.endWatches();
    await expectSeen('replace ', '{"state":"forbidden","message":"no more"}');
    expect(seen[2]).toContain('"state":"stale"');
    expect(seen[2]).toContain('no more');
  });

  it('keeps the objects while a server that is starting refuses everything', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    let refusals = 10;
    server.faults = [
      line => {
        if (!line.includes('/widgets') || refusals === 0) {
          return undefined;
        }
        refusals -= 1;
        return describeFault(
          403,
          'forbidden: not yet ready to handle request',
          'Forbidden',
        );
      },
    ];
    server.cut();
    await until(() => refusals === 0);
    await expectSeen(COMPLETE);
    expect(seen.filter(line => line.startsWith('replace'))).toEqual([
      'replace a',
    ]);
  });

  it('reports a kind that is not served, and reads it once it is', async () => {
    server.unserve(WIDGETS);
    start();
    await expectSeen('{"state":"not-served"}');
    server.serve(WIDGETS);
    server.put(object(WIDGETS, 'a'));
    await expectSeen('replace a', COMPLETE);
  });

  it('forgets the objects when their kind is removed from the cluster', async () => {
    server.put(object(WIDGETS, 'a'));
    start();
    await watching();
    server.unserve(WIDGETS);
    server.endWatches();
    await expectSeen('replace ', '{"state":"not-served"}');
  });

  it('waits as long as the server asks', async () => {
    let busy = true;
    server.faults = [
      line => {
        if (!busy || !line.includes('/widgets')) {
          return undefined;
        }
        busy = false;
        return {
          ...describeFault(429, 'too many requests', 'TooManyRequests'),
          headers: { 'retry-after': '7' },
        };
      },
    ];
    start();
    await expectSeen(COMPLETE);
    expect(timers.sleeps).toContain(7_000);
    expect(seen[0]).toContain('"state":"loading"');
    expect(seen[0]).toContain('too many requests');
  });

  it('says that the credentials are refused', async () => {
    server.faults = [
      line =>
        line.includes('/apis')
          ? describeFault(401, 'Unauthorized', 'Unauthorized')
          : undefined,
    ];
    start();
    await until(() => seen.length > 0);
    expect(seen[0]).toContain("does not accept the portal's credentials");
  });

  it('reads one namespace where one is named', async () => {
    server.put(object(WIDGETS, 'mine', { namespace: 'team-a' }));
    server.put(object(WIDGETS, 'theirs', { namespace: 'team-b' }));
    start({ namespace: 'team-a' });
    await expectSeen('replace mine', COMPLETE);
  });

  it('never asks for the contents of Secrets', async () => {
    server.serve({ ...PODS, kind: 'Secret', plural: 'secrets' });
    start({ group: '', kind: 'Secret' });
    await watching();
    const asked = server.headers.filter((_, index) =>
      server.requests[index].includes('/secrets'),
    );
    expect(asked.map(({ accept }) => accept)).toEqual([
      expect.stringContaining('as=PartialObjectMetadataList;'),
      expect.stringContaining('as=PartialObjectMetadata;'),
    ]);
  });

  it('closes its connection when it is stopped, and cannot be started twice', async () => {
    const running = start();
    await watching();
    expect(() => running.start()).toThrow('started before');
    await running.stop();
    await until(() => server.openWatches === 0);
    const count = seen.length;
    server.put(object(WIDGETS, 'late'));
    expect(seen).toHaveLength(count);
  });

  it('can be stopped while it waits for the next attempt', async () => {
    await server.down();
    reflector = new Reflector({
      client,
      scope: WIDGETS,
      timers: { ...systemTimers, now: () => timers.now() },
      random: () => 1,
      sink: {
        replace: () => {},
        put: () => {},
        remove: () => {},
        setState: state => seen.push(state.state),
      },
    });
    reflector.start();
    await until(() => seen.length > 0);
    await reflector.stop();
    expect(seen).toEqual(['loading']);
  });
});

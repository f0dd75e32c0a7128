import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countRequests, readRequests } from './countRequests';
import { hasStartedWatch } from './hasStartedWatch';

const line = (
  auditID: string,
  username: string,
  time: string,
  rest: Record<string, unknown> = {},
) =>
  `${JSON.stringify({
    auditID,
    stage: 'ResponseComplete',
    verb: 'get',
    requestURI: `/api/v1/${auditID}`,
    requestReceivedTimestamp: `2026-01-01T00:00:${time}.000000Z`,
    user: { username },
    ...rest,
  })}\n`;

describe('the audit log', () => {
  let folder: string;
  let log: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vellum-audit-'));
    log = join(folder, 'audit.log');
    await writeFile(
      log,
      [
        line('a', 'portal', '01'),
        line('b', 'ada', '02'),
        line('c', 'portal', '03', { verb: 'watch', stage: 'ResponseStarted' }),
        line('c', 'portal', '03', { verb: 'watch', stage: 'ResponseComplete' }),
        line('d', 'portal', '04', { objectRef: { resource: 'pods' } }),
        '{"half',
      ].join(''),
    );
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('counts the requests of one user, a watch once', async () => {
    expect(await countRequests(log, { user: 'portal' })).toBe(3);
    expect(await countRequests(log, { user: 'ada' })).toBe(1);
    expect(await countRequests(log, { user: 'port' })).toBe(0);
  });

  it('counts from a moment on, by when the request came in', async () => {
    const since = new Date('2026-01-01T00:00:03Z');
    const requests = await readRequests(log, { user: 'portal', since });
    expect(requests.map(({ verb, uri }) => `${verb} ${uri}`)).toEqual([
      'watch /api/v1/c',
      'get /api/v1/d',
    ]);
  });

  it('counts in the logs that were rotated away too', async () => {
    await writeFile(
      join(folder, 'audit-2026-01-01T00-00-00.000.log'),
      line('z', 'portal', '00'),
    );
    expect(await countRequests(log, { user: 'portal' })).toBe(4);
  });

  it('tells whether somebody has begun to watch something', async () => {
    const watch = { verb: 'watch', objectRef: { resource: 'releases' } };
    await writeFile(log, line('w', 'helm', '05', watch));
    const query = { user: 'helm', resource: 'releases', from: 0 };
    expect(await hasStartedWatch(log, query)).toBe(true);
    expect(await hasStartedWatch(log, { ...query, from: 500 })).toBe(false);
    expect(await hasStartedWatch(log, { ...query, user: 'ada' })).toBe(false);
    const longAgo = { ...query, from: undefined };
    expect(await hasStartedWatch(log, longAgo)).toBe(true);
  });
});

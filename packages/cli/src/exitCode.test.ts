import { HEALTH_STATES } from '@vellum-io/backstage-plugin-vellum-common';
import { runWith } from './__testUtils__/runWith';
import { widget } from './__testUtils__/widget';
import { exitCodeOf } from './exitCode';

describe('the exit code', () => {
  it('has a meaning for every state', () => {
    expect(HEALTH_STATES.map(state => `${state} ${exitCodeOf(state)}`)).toEqual(
      [
        'failed 2',
        'missing 2',
        'not-ready 2',
        'forbidden 3',
        'unknown 3',
        'deleting 1',
        'progressing 1',
        'waiting 1',
        'suspended 2',
        'ready 0',
      ],
    );
  });

  it('is 0 where the object is ready', async () => {
    const stdin = JSON.stringify(widget('a', { ready: 'True' }));
    expect(await runWith('explain widget/a', { stdin })).toMatchObject({
      code: 0,
      error: '',
    });
  });

  it('is 1 while it moves by itself', async () => {
    const moving = widget('a', { ready: 'Unknown' });
    const [condition] = moving.status?.conditions ?? [];
    condition.lastTransitionTime = '2026-11-20T11:59:30Z';
    const stdin = JSON.stringify(moving);
    expect(await runWith('explain widget/a', { stdin })).toMatchObject({
      code: 1,
      error: '',
    });
  });

  it('is 2 where it is not ready', async () => {
    const stdin = JSON.stringify(widget('a', { ready: 'False' }));
    const { code, out } = await runWith('explain widget/a', { stdin });
    expect(code).toBe(2);
    expect(out).toContain('ready is False');
  });

  it('is 3 where nothing says how it is, and stderr says so', async () => {
    const stdin = JSON.stringify(widget('a'));
    const { code, out, error } = await runWith('explain widget/a', { stdin });
    expect(code).toBe(3);
    expect(out).toContain('Widget/a');
    expect(error).toMatch(/^vellum: cannot tell\. .+\n$/);
  });
});

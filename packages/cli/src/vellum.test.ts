import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { RunOutcome } from './__testUtils__/runWith';
import { widget } from './__testUtils__/widget';

const BIN = resolve(__dirname, '../bin/vellum');

// Starts whole programs, which takes its time on a loaded machine.
jest.setTimeout(60_000);

function start(args: string[], stdin: string): Promise<RunOutcome> {
  return new Promise((done, reject) => {
    const outcome: RunOutcome = { code: -1, out: '', error: '' };
    const child = spawn(process.execPath, [BIN, ...args]);
    child.stdout.on('data', chunk => {
      outcome.out += chunk;
    });
    child.stderr.on('data', chunk => {
      outcome.error += chunk;
    });
    child.on('error', reject);
    child.on('close', code => done({ ...outcome, code: code ?? -1 }));
    child.stdin.end(stdin);
  });
}

describe('the program', () => {
  it('reads a pipe, writes plain text, and ends with the state', async () => {
    const stdin = JSON.stringify(widget('a', { ready: 'False' }));
    const { code, out, error } = await start(['explain', 'widget/a'], stdin);
    expect(error).toBe('');
    expect(out).toContain('✗ Widget/a');
    expect(out).not.toContain('\u001b');
    expect(code).toBe(2);
  });

  it('ends with 3 and a sentence where it cannot tell', async () => {
    expect(await start(['explain', 'widget/a'], '{')).toEqual({
      code: 3,
      out: '',
      error: expect.stringMatching(/^vellum: stdin:1: this is no JSON: .+\n$/),
    });
  });
});

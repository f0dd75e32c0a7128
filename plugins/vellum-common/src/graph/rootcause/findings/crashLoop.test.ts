import { causesOf } from '../../../__testUtils__/causesOf';
import { readObject } from '../../../__testUtils__/readObjects';
import { toldIn } from '../../../__testUtils__/findingsIn';

/** File of testdata/findings, why it has to be so, sentence. */
const CASES: Array<[string, string, string]> = [
  [
    'crash-loop-error',
    'it waits for the next start',
    'Container web of Pod web-1-a keeps crashing (restarted 7 times, last exit code 1).',
  ],
  [
    'crash-loop-command',
    'a shell says by 127 that it found nothing to run',
    'Container web of Pod web-1-a keeps crashing (restarted 4 times, last exit code 127): its command is not in the image.',
  ],
  [
    'crash-loop-ends',
    'ending is a failure where the pod has to keep running',
    'Container web of Pod web-1-a keeps crashing (restarted 4 times, last exit code 0): it ends without an error, though it has to keep running.',
  ],
  [
    'crash-loop-between',
    'it runs for the moment, after five crashes',
    'Container web of Pod web-1-a keeps crashing (restarted 5 times, last exit code 2).',
  ],
  [
    'crash-loop-start-error',
    'the runtime could not start the command at all',
    'Container web of Pod web-1-a keeps crashing (restarted 3 times, last exit code 128): its command serve cannot be executed.',
  ],
  [
    'crash-loop-init',
    'the others wait for the init container',
    'Init container migrate of Pod web-1-a keeps crashing (restarted 4 times, last exit code 1).',
  ],
];

describe('crashLoop', () => {
  it.each(CASES)('tells %s: %s', (file, _reason, sentence) => {
    expect(toldIn(file)).toEqual([['crash-loop', sentence]]);
  });

  it.each([
    [126, 'Error', 'its command cannot be executed'],
    [134, 'Error', 'it aborts'],
    [137, 'Error', 'it is killed from outside'],
    [139, 'Error', 'it reads memory that is not its own'],
    [143, 'Error', 'it is told to stop from outside'],
    [1, 'ContainerCannotRun', 'ContainerCannotRun'],
  ])('knows what ending with %i (%s) means', (exitCode, reason, told) => {
    const text = JSON.stringify(
      readObject('findings/crash-loop-command.yaml'),
    ).replace(
      '"exitCode":127,"reason":"Error"',
      `"exitCode":${exitCode},"reason":"${reason}"`,
    );
    expect(causesOf([JSON.parse(text)])[0].sentence).toBe(
      `Container web of Pod web-1-a keeps crashing (restarted 4 times, last exit code ${exitCode}): ${told}.`,
    );
  });

  it('leaves a pod alone that is not started again', () => {
    const pod = readObject('findings/crash-loop-between.yaml');
    pod.spec!.restartPolicy = 'Never';
    expect(causesOf([pod]).map(({ cause }) => cause)).not.toContain(
      'crash-loop',
    );
  });

  it('does not take a crash of yesterday for what is wrong today', () => {
    const pod = readObject('findings/crash-loop-between.yaml');
    const text = JSON.stringify(pod).replace(
      '2026-11-20T11:57:00Z',
      '2026-11-19T11:57:00Z',
    );
    expect(
      causesOf([JSON.parse(text)]).map(({ cause }) => cause),
    ).not.toContain('crash-loop');
  });

  it('never shows what a program wrote as it ended', () => {
    const pod = readObject('findings/crash-loop-command.yaml');
    const text = JSON.stringify(pod).replace(
      '"exitCode":127',
      '"exitCode":127,"message":"PLANTED"',
    );
    expect(text).toContain('PLANTED');
    expect(JSON.stringify(causesOf([JSON.parse(text)]))).not.toContain(
      'PLANTED',
    );
  });

  it('names the container whose log to read', () => {
    const [finding] = causesOf([readObject('findings/crash-loop-init.yaml')]);
    expect(finding.nextStep).toBe(
      'Read the log of pod web-1-a, container migrate, of the run before: the program itself ends.',
    );
  });
});

import { describeSandbox } from '../sandbox/SandboxStatus';
import { SandboxState } from '../state/SandboxState';
import { processMark } from '../process/processMark';
import { renderStatus } from './renderStatus';

const alive = { pid: process.pid, mark: processMark(process.pid)! };

const state: SandboxState = {
  version: 1,
  name: 'demo',
  profile: 'core',
  phase: 'ready',
  ports: {},
  forgeToken: 'secret-token',
  components: {
    etcd: {
      phase: 'ready',
      process: alive,
      program: { path: '/cache/etcd', from: 'cache' },
    },
    'kube-apiserver': {
      phase: 'ready',
      process: { ...alive, mark: 'another process by now' },
      program: { path: '/usr/bin/kube-apiserver', from: 'PATH' },
    },
    kwok: {
      phase: 'failed',
      message: 'kwok ended\nits last words',
      notes: ['plays the node'],
    },
  },
};

describe('renderStatus', () => {
  it('tells the dead from the living, whatever was recorded', () => {
    const text = renderStatus(describeSandbox('demo', state));
    expect(text).toBe(
      [
        'sandbox demo: ready (profile core)',
        '',
        `  etcd            ready     ${`pid ${process.pid}`.padEnd(12)}  cache`,
        '  kube-apiserver  dead                    PATH',
        '  kwok            failed',
        '      kwok ended',
        '',
        'notes:',
        '  kwok: plays the node',
        '',
      ].join('\n'),
    );
  });

  it('shows no secret', () => {
    const status = describeSandbox('demo', state);
    expect(JSON.stringify(status)).not.toContain('secret-token');
  });

  it('says so when there is no such sandbox', () => {
    expect(renderStatus(describeSandbox('demo', undefined))).toBe(
      'sandbox demo: not running\n',
    );
  });
});

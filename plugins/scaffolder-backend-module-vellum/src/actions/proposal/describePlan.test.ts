import { Plan } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { describePlan } from './describePlan';

const object = {
  group: '',
  kind: 'Namespace',
  namespace: 'default',
  name: 'a',
};
const note = {
  severity: 'note' as const,
  path: 'list.yaml',
  line: 3,
  message: 'lists nothing any more',
};

const plan: Plan = {
  files: [
    { path: 'new.yaml', before: undefined, after: 'a: 1\nb: 2\n' },
    { path: 'list.yaml', before: 'a: 1\nb: 2\n', after: 'a: 1\n' },
    { path: 'old.yaml', before: 'a: 1\n', after: undefined },
  ],
  diff: '',
  objects: [
    {
      change: 'added',
      object,
      title: 'Namespace b',
      path: 'new.yaml',
      line: 1,
    },
    {
      change: 'removed',
      object,
      title: 'Namespace a',
      path: 'old.yaml',
      line: 1,
      consequence: 'Everything in the namespace is deleted with it.',
    },
  ],
  findings: [note],
  rungs: [
    {
      rung: 'lists',
      result: 'ok',
      sentence: 'Lists of files: 1 kustomization.yaml consistent',
      findings: [note],
    },
  ],
};

describe('describePlan', () => {
  it('tells the task log files, what goes, what was checked, and what was found', () => {
    expect(
      describePlan({
        changeSet: { id: 'x', title: 'x', description: '', operations: [] },
        plan,
        branch: 'vellum/x',
        target: 'main',
        base: '5d1c0f2a9b7e4c3d8f6a1b2c3d4e5f6a7b8c9d0e',
        repositoryUrl: 'https://git.example/acme/gitops',
      }),
    ).toEqual([
      'Planned on main at 5d1c0f2:',
      '  new      new.yaml (2 lines)',
      '  changed  list.yaml (-1 line)',
      '  deleted  old.yaml',
      '  removes  Namespace a. Everything in the namespace is deleted with it.',
      '  ok       Lists of files: 1 kustomization.yaml consistent',
      '  note     list.yaml (line 3) lists nothing any more',
    ]);
  });
});

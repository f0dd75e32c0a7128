import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { runWith } from '../__testUtils__/runWith';
import { widget } from '../__testUtils__/widget';

const PARENT = widget('parent', { ready: 'True' });
const CHILD = widget('child', { ready: 'False', owner: 'parent' });
const LIST = { apiVersion: 'v1', kind: 'List', items: [PARENT, CHILD] };

describe('objects come from', () => {
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vellum-cli-'));
    await mkdir(join(folder, 'deep', 'er'), { recursive: true });
    const files: Record<string, string> = {
      'list.json': JSON.stringify(LIST),
      'parent.yaml': stringify(PARENT),
      'deep/er/child.yml': stringify(CHILD),
      'deep/logs.txt': 'no object',
      'two.yaml': `${stringify(PARENT)}---\n${stringify(CHILD)}`,
      'values.yaml': 'replicas: 3\n',
      'broken.yaml': 'kind: Widget\nmetadata:\n  name: a\n labels: {}\n',
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  const explained = expect.stringMatching(
    /Widget\/parent[\s\S]*└─ Widget\/child/,
  );

  it.each([
    ['a JSON List', '-f list.json'],
    ['YAML documents', '-f two.yaml'],
    ['several files', '-f parent.yaml -f deep/er/child.yml'],
    ['a file and a folder', '-f parent.yaml -f deep'],
  ])('%s', async (_, files) => {
    const args = files.replace(/-f /g, `-f ${folder}/`);
    expect(await runWith(`explain widget/parent ${args}`)).toEqual({
      code: 2,
      out: explained,
      error: '',
    });
  });

  it.each([
    ['a pipe', ''],
    ['a pipe that is named', '-f -'],
  ])('%s', async (_, args) => {
    const stdin = JSON.stringify(LIST);
    expect(await runWith(`explain ${args}`, { stdin })).toEqual({
      code: 2,
      out: explained,
      error: '',
    });
  });

  it('a dump, whose lists say the kind for their items', async () => {
    const item = { ...widget('dumped', { ready: 'True' }) } as Partial<
      typeof PARENT
    >;
    delete item.kind;
    delete item.apiVersion;
    const stdin = `${JSON.stringify({
      apiVersion: 'v1',
      kind: 'NodeList',
      items: [],
    })}\n${JSON.stringify({
      apiVersion: 'example.io/v1',
      kind: 'WidgetList',
      items: [item],
    })}\n`;
    expect(await runWith('explain widgets/dumped', { stdin })).toMatchObject({
      code: 0,
      error: '',
    });
  });

  it('a folder, whatever else lies in it, and says what it left out', async () => {
    const { code, out, error } = await runWith(`explain -f ${folder}`);
    expect(code).toBe(2);
    expect(out).toEqual(explained);
    expect(error).toMatch(/left out: .*broken\.yaml:4: this is no YAML/);
    expect(error).toMatch(
      /left out: what has no apiVersion, kind or name, in .*values\.yaml\n/,
    );
  });

  it('no file that is broken or missing', async () => {
    expect(await runWith(`explain -f ${folder}/broken.yaml`)).toMatchObject({
      code: 3,
      out: '',
      error: expect.stringMatching(/broken\.yaml:4: /),
    });
    expect(await runWith(`explain -f ${folder}/none.yaml`)).toEqual({
      code: 3,
      out: '',
      error: `vellum: Cannot read ${folder}/none.yaml: it does not exist. Check the path.\n`,
    });
    expect(await runWith(`explain -f ${folder}/values.yaml`)).toMatchObject({
      code: 3,
      out: '',
      error: expect.stringContaining('holds no Kubernetes object'),
    });
  });
});

describe('manifests', () => {
  it('are told apart from what a cluster says', async () => {
    const { metadata, ...manifest } = widget('a');
    const { uid, ...written } = metadata;
    const stdin = JSON.stringify({ ...manifest, metadata: written });
    const { code, error } = await runWith('explain widget/a', { stdin });
    expect(code).toBe(3);
    expect(error).toMatch(
      /^vellum: No object of the input comes from a cluster/,
    );
    const live = JSON.stringify(widget('a'));
    expect(
      (await runWith('explain widget/a', { stdin: live })).error,
    ).not.toContain('manifests');
  });
});

describe('a kind that several groups have', () => {
  const stdin = JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: [
      widget('same', { ready: 'True' }),
      widget('same', { ready: 'False', group: 'other.example.io' }),
      widget('only', { ready: 'True', group: 'other.example.io' }),
    ],
  });

  it('is told apart by its group, or the beginning of it', async () => {
    for (const [word, code] of [
      ['widget.example.io', 0],
      ['WIDGETS.Example.io', 0],
      ['widgets.v1.example.io', 0],
      ['widget.other', 2],
    ] as const) {
      const outcome = await runWith(`explain ${word}/same`, { stdin });
      expect([word, outcome.code]).toEqual([word, code]);
    }
  });

  it('is asked about where a name does not tell which', async () => {
    expect(await runWith('explain widget/same', { stdin })).toEqual({
      code: 3,
      out: '',
      error:
        'vellum: "widget/same" means 2 objects: Widget.example.io/same in team-a, Widget.other.example.io/same in team-a. Write the group after the kind: widget.example.io/same.\n',
    });
    expect(await runWith('explain widget/only', { stdin })).toMatchObject({
      code: 0,
    });
  });
});

describe('a Secret in the input', () => {
  const planted = ['c2VjcmV0LXZhbHVl', 'plain-secret', 'value-of-env'];
  const secret = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: {
      name: 'login',
      namespace: 'team-a',
      uid: 'secret-1',
      annotations: {
        'kubectl.kubernetes.io/last-applied-configuration': `{"stringData":{"a":"${planted[1]}"}}`,
      },
    },
    data: { password: planted[0] },
    stringData: { token: planted[1] },
  };
  const pod = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'web', namespace: 'team-a', uid: 'pod-1' },
    spec: {
      containers: [{ name: 'web', env: [{ name: 'KEY', value: planted[2] }] }],
    },
    status: { phase: 'Running' },
  };
  const stdin = JSON.stringify({
    apiVersion: 'v1',
    kind: 'List',
    items: [secret, pod],
  });

  it.each([
    'explain secret/login',
    'explain secret/login -o json',
    'explain secret/login -o json --all',
    'explain pod/web',
    'explain pod/web -o json',
    'explain',
    'explain -o json',
    'explain secret/nothing',
  ])('is never shown by "%s"', async argv => {
    const { out, error } = await runWith(argv, { stdin });
    expect(out + error).toMatch(/login|web/);
    for (const value of planted) {
      expect(out + error).not.toContain(value);
    }
  });
});

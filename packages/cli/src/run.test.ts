import { graphViewSchema } from '@vellum-io/backstage-plugin-vellum-common';
import { runWith, SCENARIOS } from './__testUtils__/runWith';

const scenario = (name: string) => `-f ${SCENARIOS}/${name}.yaml`;

describe('what vellum prints', () => {
  it.each([
    ['explain vellumplatform/vellum-dev', 'platform-stuck', 2],
    ['explain', 'flux-blocked', 2],
    ['explain ks/claims', 'flux-blocked', 2],
    ['stages', 'flux-blocked', 2],
    ['explain app/kubeflow', 'kubeflow-held', 2],
    ['waves kubeflow', 'kubeflow-held', 2],
    ['stages a', 'flux-cycle', 2],
    ['explain', 'team-space', 0],
    ['explain --all', 'team-space', 0],
  ])('for "%s" of %s', async (command, file, code) => {
    const outcome = await runWith(`${command} ${scenario(file)}`);
    expect(outcome.error).toBe('');
    expect(outcome.out).toMatchSnapshot();
    expect(outcome.code).toBe(code);
  });

  it('for an ApplicationSet has its steps', async () => {
    const { out } = await runWith(
      `waves appset/fleet ${scenario('../waves/applicationset-step-held')}`,
    );
    expect(out).toMatch(/^fleet {2}Rolling out\n✓ step 1 /m);
  });

  it('fits a terminal, in colour', async () => {
    const command = `explain vellumplatform/vellum-dev ${scenario(
      'platform-stuck',
    )}`;
    const io = { terminal: { columns: 100 } };
    const { out } = await runWith(command, io);
    expect(out).toMatchSnapshot();
    const plain = await runWith(`${command} --no-color`, io);
    // eslint-disable-next-line no-control-regex
    expect(out.replace(/\u001b\[\d+m/g, '')).toBe(plain.out);
    expect(out).not.toBe(plain.out);
  });

  it.each([
    ['NO_COLOR is set', { NO_COLOR: '1' }],
    ['the terminal knows no colours', { TERM: 'dumb' }],
  ])('is plain where %s', async (_, env) => {
    const { out } = await runWith(`explain ${scenario('team-space')}`, {
      env,
      terminal: { columns: 100 },
    });
    expect(out).toContain('Ready');
    expect(out).not.toContain('\u001b');
  });

  it('is one JSON document where a program asks', async () => {
    const { out, code } = await runWith(
      `stages -o json ${scenario('flux-blocked')}`,
    );
    const view = JSON.parse(out);
    const schema = graphViewSchema.omit({ entityRef: true }).strict();
    expect(schema.parse(view)).toEqual(view);
    expect(view.boards[0].lanes).toHaveLength(5);
    expect(view.findings[0].path).toHaveLength(2);
    expect(code).toBe(2);
  });

  it('depends on the time it is told', async () => {
    const command = `explain vellumplatform/vellum-dev ${scenario(
      'platform-stuck',
    )}`;
    const later = await runWith(`${command} --now 2026-11-21T12:00:00+01:00`);
    expect(later.out).toContain('Not ready for 1 d');
  });
});

describe('what vellum is asked in vain', () => {
  const TEAM_SPACE = scenario('team-space');

  it.each([
    [
      'wave',
      'There is no command "wave"; did you mean waves? See vellum --help.',
    ],
    [
      'explain --namespac x',
      'There is no option --namespac; did you mean --namespace? See --help.',
    ],
    ['explain -z', 'There is no option -z. See --help.'],
    ['explain -n', '-n needs a value: -n NAME.'],
    [
      'explain --kubeconfig --all',
      '--kubeconfig needs a value: --kubeconfig FILE.',
    ],
    ['explain --all=no', '--all takes no value; write it alone.'],
    ['explain -o yaml', 'There is no output "yaml"; write -o text or -o json.'],
    [
      'explain --now yesterday',
      '--now "yesterday" is no time; write it as 2026-11-20T12:00:00Z.',
    ],
    [
      `explain deployment ${TEAM_SPACE}`,
      '"deployment" names no object; write KIND/NAME, such as kustomization/apps.',
    ],
    [
      `explain deploymnt/a ${TEAM_SPACE}`,
      'the input has no kind "deploymnt". Did you mean Deployment?',
    ],
    [
      `explain teamspace/fraud -n elsewhere ${TEAM_SPACE}`,
      'the input has no teamspace named "fraud" in namespace elsewhere. There is one in fraud-team: add -n fraud-team.',
    ],
    [
      `explain teamspace/froud ${TEAM_SPACE}`,
      'the input has no teamspace named "froud". Did you mean fraud?',
    ],
    [
      `explain deploy/fraud-workbench ${TEAM_SPACE}`,
      '"deploy/fraud-workbench" means 2 objects: Deployment.apps/fraud-workbench in fraud-team, Deployment.apps/fraud-workbench in other-team. Name the namespace with -n.',
    ],
    [
      `waves ${TEAM_SPACE}`,
      'the input has no Application; name another namespace, or read more kinds.',
    ],
    [
      `waves teamspace/fraud ${TEAM_SPACE}`,
      'A TeamSpace has no order of its own; Applications have.',
    ],
    [
      `explain -n nowhere ${TEAM_SPACE}`,
      'the input has nothing to explain in namespace nowhere: no claim, composite, Kustomization, release or Application. Name an object: KIND/NAME.',
    ],
    [
      `explain --context dev ${TEAM_SPACE}`,
      'Objects come from files or from a cluster, not from both: leave out -f, or --kubeconfig and --context.',
    ],
    [
      'explain',
      'There is nothing to read: pipe objects in (kubectl get … -o json | vellum …), name files with -f, or a cluster with --kubeconfig or KUBECONFIG.',
    ],
  ])('"%s" is told what and what next', async (argv, sentence) => {
    expect(await runWith(argv)).toEqual({
      code: 3,
      out: '',
      error: `vellum: ${sentence}\n`,
    });
  });

  it('is told how it is used', async () => {
    expect(await runWith('')).toMatchObject({ code: 3, out: '' });
    const help = await runWith('--help');
    expect(help).toMatchObject({ code: 0, error: '' });
    for (const name of ['explain', 'waves', 'stages']) {
      expect(help.out).toContain(`  ${name} `);
      const own = await runWith(`${name} --help`);
      expect(own).toEqual(await runWith(`help ${name}`));
      expect(own.out).toMatch(new RegExp(`^usage: vellum ${name} `));
      expect(own.out).toContain('EXIT CODES');
      for (const line of own.out.split('\n')) {
        expect(line.length).toBeLessThanOrEqual(120);
      }
    }
  });
});

import { ConfigReader } from '@backstage/config';
import { ChangeSet } from '@vellum-io/backstage-plugin-vellum-gitops-node';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { goldenFile, goldenNames } from '../__testUtils__/golden';
import { seldonValues } from '../__testUtils__/seldonValues';
import { seldonTeam } from '../products/seldonTeam/seldonTeam';
import { SeldonTeamValues } from '../products/seldonTeam/seldonTeamFields';
import { readConfig } from '../readConfig';

/** What gives rights is not tried: who may try a Role could find out what it may grant. */
const LEFT_OUT = [
  'rbac.authorization.k8s.io/rolebindings',
  'rbac.authorization.k8s.io/roles',
];

/** Kinds of files, which no cluster has. */
const NO_OBJECTS = ['backstage.io', 'kustomize.config.k8s.io'];

const object = z.object({ apiVersion: z.string(), kind: z.string() });
const role = z.object({
  kind: z.literal('ClusterRole'),
  rules: z.array(
    z.object({
      apiGroups: z.array(z.string()),
      resources: z.array(z.string()),
    }),
  ),
});

const readAll = (text: string) =>
  parseAllDocuments(text, { version: '1.1' }).map(each => each.toJS());

/** As an API server calls it in rules: `group/resources`. */
function resourceOf({ apiVersion, kind }: z.infer<typeof object>) {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0] : '';
  const name = kind.toLocaleLowerCase('en-US');
  return `${group}/${name.replace(/y$/, 'ie')}s`;
}

/** The files that the pull requests of all forms add. */
function addedFiles(): string[] {
  return goldenNames().flatMap(name =>
    goldenFile(name)
      .split(/^(?=(?:added|modified|removed) \S+\.yaml$)/m)
      .filter(file => file.startsWith('added '))
      .map(file =>
        file
          .split('\n')
          .flatMap(line => (line.startsWith('+') ? [line.slice(1)] : []))
          .join('\n'),
      ),
  );
}

/** What there is where app-config names a source of Flux. */
function filesWithFlux(): string[] {
  const layouts = {
    seldonTeam: { fluxSource: 'GitRepository/flux-system/platform' },
  };
  const { changeSet } = seldonTeam.propose(
    seldonValues as SeldonTeamValues & typeof seldonValues,
    'create',
    readConfig(new ConfigReader({ vellum: { gitops: { layouts } } })),
  );
  return (changeSet as ChangeSet).operations.flatMap(each =>
    each.op === 'createFile' ? [each.content] : [],
  );
}

describe('the role of the account that tries changes', () => {
  const made = [...addedFiles(), ...filesWithFlux()]
    .flatMap(readAll)
    .map(each => resourceOf(object.parse(each)))
    .filter(each => !NO_OBJECTS.includes(each.split('/')[0]));

  it('is for every kind that the forms make, and for no other', () => {
    const granted = readAll(
      readFileSync(
        resolve(__dirname, '../../../../examples/rbac/dry-run/dry-run.yaml'),
        'utf8',
      ),
    )
      .flatMap(each => role.safeParse(each).data?.rules ?? [])
      .flatMap(({ apiGroups, resources }) =>
        apiGroups.flatMap(group => resources.map(each => `${group}/${each}`)),
      );
    expect([...granted, ...LEFT_OUT].sort()).toEqual([...new Set(made)].sort());
  });
});

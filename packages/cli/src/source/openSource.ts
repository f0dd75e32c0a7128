import {
  joinNames,
  KubeObject,
  openLists,
} from '@vellum-io/backstage-plugin-vellum-common';
import { CliArguments } from '../arguments/parseArguments';
import { CliError } from '../CliError';
import { openCluster } from '../cluster/openCluster';
import { ReadValues, readFiles } from '../input/readFiles';
import { parseDocuments } from '../input/parseDocuments';
import { Io } from '../Io';
import { ObjectSource } from './ObjectSource';
import { RecordedSource } from './RecordedSource';

/**
 * The source that the arguments name: files; else the cluster where a kubeconfig or a context was named; else what is
 * piped in; else the cluster of KUBECONFIG.
 */
export async function openSource(
  args: Pick<CliArguments, 'files' | 'kubeconfig' | 'context'>,
  io: Io,
): Promise<ObjectSource> {
  const { files, kubeconfig, context } = args;
  const namesCluster = kubeconfig !== undefined || context !== undefined;
  if (files.length > 0 && namesCluster) {
    throw new CliError(
      'Objects come from files or from a cluster, not from both: leave out -f, or --kubeconfig and --context.',
    );
  }
  if (files.length > 0) {
    return fromValues(await readFiles(files, io.readStdin), io);
  }
  if (!namesCluster) {
    const text = await io.readStdin();
    if (text?.trim()) {
      const values = parseDocuments(text, 'stdin');
      const documents = values.map(value => ({ file: 'stdin', value }));
      return fromValues({ documents, warnings: [] }, io);
    }
  }
  if (namesCluster || io.env.KUBECONFIG) {
    return await openCluster(
      { kubeconfig, context },
      {
        env: io.env,
        warn: message => io.writeError(`vellum: ${message}\n`),
      },
    );
  }
  throw new CliError(
    'There is nothing to read: pipe objects in (kubectl get … -o json | vellum …), name files with -f, or a cluster with --kubeconfig or KUBECONFIG.',
  );
}

function fromValues({ documents, warnings }: ReadValues, io: Io): ObjectSource {
  const objects: KubeObject[] = [];
  const holders = new Set<string>();
  for (const { file, value } of documents) {
    const opened = openLists([value]);
    objects.push(...opened.objects);
    if (opened.unreadable.length > 0) {
      holders.add(file);
    }
  }
  if (objects.length === 0) {
    const files = [...new Set(documents.map(({ file }) => file))];
    throw new CliError(
      `${
        files.length > 0 ? joinNames(files) : 'The input'
      } holds no Kubernetes object; write them with kubectl get … -o json or -o yaml.`,
    );
  }
  const leftOut =
    holders.size > 0
      ? [
          `left out: what has no apiVersion, kind or name, in ${joinNames([
            ...holders,
          ])}`,
        ]
      : [];
  for (const warning of [...warnings, ...leftOut, ...doubtsAbout(objects)]) {
    io.writeError(`vellum: ${warning}\n`);
  }
  return RecordedSource.create(objects);
}

/** A manifest says what somebody wants; how it is, only a cluster knows. */
function doubtsAbout(objects: readonly KubeObject[]): string[] {
  const isOfCluster = objects.some(
    ({ metadata, status }) =>
      metadata.uid !== undefined || status !== undefined,
  );
  return isOfCluster
    ? []
    : [
        'No object of the input comes from a cluster: these are manifests, which do not say how anything is. Use kubectl get … -o json.',
      ];
}

import { openLists } from '@vellum-io/backstage-plugin-vellum-common';
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
  for (const warning of warnings) {
    io.writeError(`vellum: ${warning}\n`);
  }
  const objects = documents.flatMap(({ file, value }) => {
    const opened = openLists([value]);
    const count = opened.unreadable.length;
    if (count > 0) {
      io.writeError(
        `vellum: left out: ${count} ${
          count === 1 ? 'value' : 'values'
        } in ${file} without apiVersion, kind or name.\n`,
      );
    }
    return opened.objects;
  });
  if (objects.length === 0) {
    const files = [...new Set(documents.map(({ file }) => file))];
    throw new CliError(
      `${
        files.length > 0 ? files.join(', ') : 'The input'
      } holds no Kubernetes object; write them with kubectl get … -o json or -o yaml.`,
    );
  }
  return RecordedSource.create(objects);
}

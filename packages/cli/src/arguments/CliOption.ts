/** One option of a command. */
export interface CliOption {
  name: string;
  short?: string;
  /** What stands for the value in the help; absent for a switch. */
  value?: string;
  help: string;
}

/** The options that every command has. */
export const COMMON_OPTIONS: readonly CliOption[] = [
  {
    name: 'filename',
    short: 'f',
    value: 'FILE|DIR|-',
    help: 'objects to read: JSON or YAML, a folder with all below it, - for stdin; may be repeated',
  },
  {
    name: 'namespace',
    short: 'n',
    value: 'NAME',
    help: 'namespace of the object',
  },
  {
    name: 'output',
    short: 'o',
    value: 'text|json',
    help: 'text (the default), or json: headline, graph, findings and boards',
  },
  {
    name: 'kubeconfig',
    value: 'FILE',
    help: 'reads the cluster that this file names',
  },
  {
    name: 'context',
    value: 'NAME',
    help: 'reads the cluster of this context of the kubeconfig',
  },
  {
    name: 'now',
    value: 'TIME',
    help: 'judges as of this time (RFC 3339): for recordings',
  },
  {
    name: 'all',
    short: 'a',
    help: 'leaves nothing out: ready branches, finished lanes, every cause',
  },
  { name: 'no-color', help: 'no colours, as NO_COLOR in the environment' },
  { name: 'help', short: 'h', help: 'this text' },
];

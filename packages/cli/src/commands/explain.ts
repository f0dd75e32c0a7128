import { CliError } from '../CliError';
import { findObject } from '../view/findObject';
import { findRoots } from '../view/findRoots';
import { overviewHeadline } from '../view/overviewHeadline';
import { parseObjectArgument } from '../view/parseObjectArgument';
import { readView } from '../view/readView';
import { targetOf, viewFor } from '../view/targetOf';
import { Command, CommandContext, CommandResult } from './Command';

/** Tree and causes of one object, or of all that nothing else brings. */
export const explain: Command = {
  name: 'explain',
  usage: 'explain [KIND/NAME] [OPTIONS]',
  summary: 'why an object is not ready: causes, next steps, and its tree',
  description: `Prints the sentence, the causes with the way to them and the next step, and the tree of what the object brings.
KIND is a kind, a plural or a short name, in any case, with or without its group. Without KIND/NAME: everything that
nothing else brings (claims, composites, Kustomizations, releases, Applications), worst first.`,
  examples: [
    {
      line: 'kubectl get crossplane,managed,vellumplatforms -A -o json | vellum explain vellumplatform/dev -n team-a',
      why: 'what kubectl wrote',
    },
    {
      line: 'vellum explain kustomization/apps -n flux-system --kubeconfig ~/.kube/config',
      why: 'a cluster: whatever the tree leads to is read, and nothing else',
    },
    {
      line: 'vellum explain -f bundle/ --now 2026-11-20T12:00:00Z',
      why: 'a support bundle, as of the time it was taken',
    },
    {
      line: "vellum explain application/shop -o json | jq '.findings[0].sentence'",
      why: 'for a program',
    },
  ],
  run: context =>
    context.args.positionals.length > 0
      ? explainObject(context)
      : explainRoots(context),
};

async function explainObject(context: CommandContext): Promise<CommandResult> {
  const { args, source, now } = context;
  const question = parseObjectArgument(args.positionals);
  const { namespace } = args;
  const ref = await findObject(source, { ...question, namespace });
  const view = await readView(source, targetOf(viewFor(ref), [ref]), now);
  return { view, body: 'tree', fold: false };
}

async function explainRoots(context: CommandContext): Promise<CommandResult> {
  const { args, source, now } = context;
  const { namespace } = args;
  const roots = await findRoots(source, { now, namespace });
  if (roots.length === 0) {
    throw new CliError(
      `${source.name} has nothing to explain${
        namespace ? ` in namespace ${namespace}` : ''
      }: no claim, composite, Kustomization, release or Application. Name an object: KIND/NAME.`,
    );
  }
  const view = await readView(source, targetOf('crossplane', roots), now);
  const headline =
    roots.length > 1
      ? overviewHeadline(view.graph, view.headline)
      : view.headline;
  return { view: { ...view, headline }, body: 'tree', fold: !args.all };
}

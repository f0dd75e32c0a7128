import {
  GraphView,
  HealthState,
  joinNames,
  ResourceGraph,
} from '@vellum-io/backstage-plugin-vellum-common';

type Headline = GraphView['headline'];

const GROUPS: ReadonlyArray<{
  states: readonly HealthState[];
  say(count: number): string;
}> = [
  {
    states: ['failed', 'missing', 'not-ready'],
    say: count => `${count} not ready`,
  },
  {
    states: ['forbidden', 'unknown'],
    say: count => `${count} without status`,
  },
  {
    states: ['progressing', 'waiting', 'deleting'],
    say: count => `${count} on the way`,
  },
  { states: ['suspended'], say: count => `${count} suspended` },
  { states: ['ready'], say: count => `${count} ready` },
];

/** Above several roots: how many are how, in place of what one of them says. */
export function overviewHeadline(
  { roots, nodes }: ResourceGraph,
  headline: Headline,
): Headline {
  const states = nodes
    .filter(({ id }) => roots.includes(id))
    .map(({ health }) => health.state);
  const counts = GROUPS.flatMap(({ states: group, say }) => {
    const count = states.filter(state => group.includes(state)).length;
    return count > 0 ? [say(count)] : [];
  });
  return {
    state: headline.state,
    title: `${states.length} roots: ${joinNames(counts, counts.length)}`,
    path: [],
  };
}

import { NOON } from '../__testUtils__/noon';
import { GraphView } from '../api/GraphView';
import { Finding, GraphNode, ResourceGraph } from '../graph/types';
import { HealthState } from '../health/types';
import { renderReport, RenderReportOptions } from './renderReport';
import { textWidth } from './textWidth';

function node(
  id: string,
  state: HealthState,
  rest: Partial<GraphNode> & { message?: string; since?: string } = {},
): GraphNode {
  const { message, since, ...fields } = rest;
  const [kind, name] = id.split('/');
  return {
    id,
    ref: { group: '', kind, name },
    presence: 'present',
    role: 'object',
    health: {
      state,
      rule: 'test',
      ...(message && { message }),
      ...(since && { since }),
    },
    conditions: [],
    facts: [],
    ...fields,
  };
}

const graph: ResourceGraph = {
  roots: ['Shop/shop'],
  nodes: [
    node('Shop/shop', 'not-ready', {
      message: 'Unready resources: web',
      since: '2026-11-20T11:48:00Z',
      ref: { group: '', kind: 'Shop', namespace: 'team-a', name: 'shop' },
    }),
    node('Release/shop-x8f2k', 'failed', {
      label: 'web',
      message: 'cannot install: chart "web" not found',
      since: '2026-11-20T11:49:00Z',
    }),
    node('Object/shop-q1', 'progressing', {
      message: 'outer: middle: the inner reason',
    }),
    node('Secret/login', 'unknown', { presence: 'foreign' }),
    node('Bucket/assets', 'ready', { message: 'all is well' }),
    node('Bucket/logs', 'ready'),
  ],
  edges: [
    'Release/shop-x8f2k',
    'Object/shop-q1',
    'Secret/login',
    'Bucket/assets',
    'Bucket/logs',
  ].map(to => ({ from: 'Shop/shop', to, relation: 'composes' })),
  problems: [{ type: 'limit', message: 'Only a part is shown.' }],
};

const finding: Finding = {
  cause: 'chart-missing',
  nodeId: 'Release/shop-x8f2k',
  path: ['Shop/shop', 'Release/shop-x8f2k'],
  sentence: 'Release web asks for a chart that is not there.',
  title: 'chart web is not there',
  nextStep: 'Change the chart by pull request.',
  evidence: [
    {
      kind: 'condition',
      text: 'cannot install: chart "web" not found',
      count: 3,
    },
    { kind: 'condition', nodeId: 'Shop/shop', text: 'Unready resources: web' },
  ],
  since: '2026-11-20T11:49:00Z',
};

const view: RenderReportOptions['view'] = {
  headline: {
    state: 'not-ready',
    title: 'Not ready',
    since: '2026-11-20T11:48:00Z',
    cause: 'chart web is not there',
    detail: `${finding.sentence} Not created until then: cache.`,
    path: finding.path,
    nextStep: finding.nextStep,
  },
  graph,
  findings: [finding],
  boards: [],
};

const emptyGraph: ResourceGraph = {
  roots: [],
  nodes: [],
  edges: [],
  problems: [],
};

describe('a report', () => {
  it('says the sentence, the causes and the tree, and repeats nothing', () => {
    expect(renderReport({ view, now: NOON })).toBe(`\
✗ Not ready for 12 min: chart web is not there
  Not created until then: cache.

1  Release web asks for a chart that is not there.
   path  Shop/shop › Release/shop-x8f2k (web)
   says  "cannot install: chart "web" not found" (3 times)
   since 11 min ago
   next  Change the chart by pull request.

  OBJECT                       NAMESPACE  STATE        FOR     SAYS
✗ Shop/shop                    team-a     Not ready    12 min  Unready resources: web
✗ ├─ Release/shop-x8f2k (web)             Failed       11 min  ◀ 1 chart web is not there
○ ├─ Object/shop-q1                       Progressing  –       outer: middle: the inner reason
? ├─ Secret/login                         Foreign      –
✓ ├─ Bucket/assets                        Ready        –
✓ └─ Bucket/logs                          Ready        –

! Only a part is shown.`);
  });

  it('counts what is ready where it is asked to fold', () => {
    const lines = renderReport({ view, now: NOON, fold: true }).split('\n');
    expect(
      lines.filter(line => /^✓ └─ … 2 more +Ready$/.test(line)),
    ).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('Bucket');
  });

  it.each([70, 80, 120])(
    'keeps every line of the tree within %d columns',
    width => {
      const report = renderReport({ view, now: NOON, width });
      const tree = report.slice(report.indexOf('  OBJECT')).split('\n');
      expect(tree.length).toBeGreaterThan(5);
      for (const line of tree) {
        expect(textWidth(line)).toBeLessThanOrEqual(width);
      }
    },
  );

  it('cuts a reason from the outside, where controllers only repeat', () => {
    const report = renderReport({ view, now: NOON, width: 76 });
    expect(report).toContain('  … the inner reason');
  });

  it('gives the room of the namespaces to the reasons, where it is narrow', () => {
    const wide = renderReport({ view, now: NOON, width: 100 });
    const narrow = renderReport({ view, now: NOON, width: 76 });
    expect(wide).toContain('NAMESPACE');
    expect(narrow).not.toContain('NAMESPACE');
  });

  it('names the namespace of what is wrong as kubectl wants it', () => {
    const report = renderReport({
      view: {
        ...view,
        findings: [{ ...finding, nodeId: 'Shop/shop', path: ['Shop/shop'] }],
      },
      now: NOON,
    });
    expect(report).toContain('   path  Shop/shop -n team-a\n');
  });

  it('tells as many causes whole as it is asked to, and counts the rest', () => {
    const findings = [finding, { ...finding, nodeId: 'Object/shop-q1' }];
    const report = renderReport({
      view: { ...view, findings },
      now: NOON,
      causes: 1,
    });
    expect(report).toContain('and 1 more, marked in the tree below');
    expect(report).toContain('◀ 2 chart web is not there');
  });

  it('keeps the next step of a sentence that no cause has', () => {
    const headline: GraphView['headline'] = {
      state: 'unknown',
      title: 'Nothing to show',
      path: [],
      nextStep: 'Set the annotation.',
    };
    expect(
      renderReport({
        view: { headline, findings: [], boards: [], graph: emptyGraph },
        now: NOON,
      }),
    ).toBe('? Nothing to show\n  Set the annotation.');
  });

  it('reads the same in colour', () => {
    const marks: string[] = [];
    const painted = renderReport({
      view,
      now: NOON,
      paint: (text, tone) => {
        marks.push(tone);
        return `<${text}>`;
      },
    });
    expect(new Set(marks)).toEqual(
      new Set(['bad', 'warning', 'good', 'unknown', 'strong', 'quiet']),
    );
    const words = (text: string) =>
      text
        .replace(/[<>]/g, '')
        .split('\n')
        .map(line => line.trimEnd());
    expect(words(painted)).toEqual(words(renderReport({ view, now: NOON })));
  });

  it('cannot be used to write to the terminal of who reads it', () => {
    const evil = '\u001b]0;owned\u0007\u001b[2K';
    const text = renderReport({
      view: {
        headline: { ...view.headline, title: evil, cause: evil, detail: evil },
        graph: {
          ...graph,
          problems: [{ type: 'limit', message: evil }],
          nodes: graph.nodes.map(each => ({
            ...each,
            label: evil,
            health: { ...each.health, message: evil },
          })),
        },
        findings: [
          {
            ...finding,
            sentence: evil,
            title: evil,
            nextStep: evil,
            evidence: [{ kind: 'condition', text: evil }],
          },
        ],
        boards: [],
      },
      now: NOON,
    });
    expect(text).toContain('owned');
    for (const control of ['\u001b', '\u0007']) {
      expect(text).not.toContain(control);
    }
  });
});

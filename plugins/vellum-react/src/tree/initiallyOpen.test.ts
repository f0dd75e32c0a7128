import { platformStuck, platformWide } from '../testUtils';
import { initiallyOpen } from './initiallyOpen';

const NOW = new Date('2026-11-20T14:00:00Z');

describe('initiallyOpen', () => {
  it('opens all of a small tree', () => {
    const { graph } = platformStuck(NOW);
    expect(initiallyOpen(graph, []).size).toBe(graph.nodes.length);
  });

  it('opens a large tree only where something is not ready', () => {
    const { graph } = platformWide(NOW);
    const open = [...initiallyOpen(graph, [])].map(id => id.split('/')[1]);
    expect(open.sort()).toEqual(['VellumPlatform', 'XVellumPlatform']);
  });

  it('opens the path to the cause', () => {
    const { graph } = platformWide(NOW);
    const ready = graph.nodes[graph.nodes.length - 2].id;
    expect(initiallyOpen(graph, [ready])).toContain(ready);
  });
});

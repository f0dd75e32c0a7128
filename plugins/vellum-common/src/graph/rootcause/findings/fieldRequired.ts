import { HEALTH_LIMITS } from '../../../health/limits';
import { ageInMs } from '../../../text/formatAge';
import { joinNames } from '../../../text/joinNames';
import { describeRef } from '../../describeRef';
import { uncomposedResources } from '../../relations/uncomposedResources';
import { FindingRule } from '../rule/FindingRule';

/**
 * A composite that does not compose some of its resources yet, since a field they require is not there. Where another
 * resource writes the field, this only says who waits for whom.
 *
 * @internal
 */
export const fieldRequired: FindingRule = {
  cause: 'field-required',
  find(node, { index, reader, objectOf, now }) {
    const isReady = node.health.state === 'ready';
    const composite =
      node.role === 'composite' && !isReady ? objectOf(node) : undefined;
    const waiting = composite ? uncomposedResources(composite, reader) : [];
    const [first] = waiting;
    if (!first) {
      return undefined;
    }
    const age = ageInMs(node.createdAt, now) ?? Infinity;
    const patient = first.writer
      ? node.health.state !== 'not-ready'
      : age < HEALTH_LIMITS.neverReported;
    if (patient) {
      return undefined;
    }
    const names = joinNames(waiting.map(({ name }) => name));
    const waits = waiting.length === 1 ? 'is' : 'are';
    const writer = index
      .childrenOf(node.id)
      .find(({ label }) => label !== undefined && label === first.writer);
    const writerName = writer
      ? describeRef({ kind: writer.ref.kind, name: writer.label ?? '' })
      : first.writer;
    const source = writerName
      ? `${writerName} has not reported it`
      : 'nothing in the Composition writes it';
    return {
      title: `${names} ${waits} not created: ${first.field} is missing`,
      sentence: `${describeRef(
        node.ref,
      )} does not create ${names} before the field ${
        first.field
      } is set; ${source}.`,
      nextStep: first.writer
        ? `Look at ${writerName}: it has to be ready first.`
        : `Set ${first.field}, or change the Composition that requires it.`,
      since: node.health.since,
      symptom: first.writer !== undefined,
    };
  },
};

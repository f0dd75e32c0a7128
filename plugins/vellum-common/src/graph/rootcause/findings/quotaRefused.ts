import { withFullStop } from '../../../text/withFullStop';
import { FindingRule } from '../rule/FindingRule';
import { makesPods } from '../reading/refusals';
import { RefusalWords, tellRefusal } from '../wording/tellRefusal';

const EXCEEDED =
  /exceeded quota: (\S+), requested: (\S+), used: (\S+), limited: ([^\s"';)\]]+)/;
const UNSPECIFIED = /failed quota: (\S+): must specify (.+)/;
/** With bounds: a message may be long, and this looks at every word of it. */
const LIMIT =
  /(?:(?:maximum|minimum) \S{1,80} usage per \w{1,40} is [^\s,]{1,40}(?:, but (?:request|limit) is [^\s,\]]{1,40}|\s+No (?:request|limit) is specified)|\b[\w./-]{1,80} max limit to request ratio per \w{1,40} is [^\s,]{1,40}, but [^,\]]{1,80})/g;

/** The namespace's quota or limits do not allow what is asked for. @internal */
export const quotaRefused: FindingRule = {
  cause: 'quota-refused',
  find(node, context) {
    const namespace = makesPods(node) ? node.ref.namespace : undefined;
    const where = namespace ? ` of namespace ${namespace}` : '';
    return tellRefusal(node, context, ({ text }, what) =>
      tell(text, what, where),
    );
  },
};

function tell(
  message: string,
  what: string,
  where: string,
): RefusalWords | undefined {
  const [, quota, requested, used, limited] = EXCEEDED.exec(message) ?? [];
  if (quota) {
    return {
      title: `quota ${quota}${where} is used up`,
      sentence: `ResourceQuota ${quota}${where} is used up, so ${what}: ${compare(
        requested,
        used,
        limited,
      )}.`,
      nextStep: `Free something in the namespace, ask for less, or have ResourceQuota ${quota} raised.`,
    };
  }
  const [, strict, fields] = UNSPECIFIED.exec(message) ?? [];
  if (strict) {
    return {
      title: `quota ${strict}${where} wants requests and limits to be set`,
      sentence: withFullStop(
        `ResourceQuota ${strict}${where} counts what every container asks for, so ${what} before it says: ${fields}`,
      ),
      nextStep:
        'Set the requests and limits it names by pull request, or give the namespace a LimitRange with defaults.',
    };
  }
  const limits = [...message.matchAll(LIMIT)].map(([found]) =>
    found.replace(/\s+/g, ' ').trim(),
  );
  return limits.length > 0
    ? {
        title: `the limits${where} refuse what is asked for`,
        sentence: withFullStop(
          `The LimitRange${where} refuses what is asked for, so ${what}: ${limits.join(
            '; ',
          )}`,
        ),
        nextStep:
          'Change the requests and limits by pull request, or have the LimitRange changed.',
      }
    : undefined;
}

/** `pods: 1 more asked for, 4 of 4 used`. */
function compare(requested: string, used: string, limited: string): string {
  const usedBy = readAmounts(used);
  const limitOf = readAmounts(limited);
  return [...readAmounts(requested)]
    .map(
      ([resource, amount]) =>
        `${resource}: ${amount} more asked for, ${
          usedBy.get(resource) ?? '?'
        } of ${limitOf.get(resource) ?? '?'} used`,
    )
    .join('; ');
}

function readAmounts(text: string): Map<string, string> {
  return new Map(
    text.split(',').flatMap(part => {
      const [resource, amount] = part.split('=');
      return amount ? [[resource, amount] as const] : [];
    }),
  );
}

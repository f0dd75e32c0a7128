/** One requirement of a label selector. */
interface Requirement {
  key: string;
  operator: 'in' | 'not-in' | 'exists' | 'absent';
  values: string[];
}

const SET_BASED = /^([\w./-]+)\s+(in|notin)\s*\(([\w.,\s-]*)\)$/;
const EQUALITY = /^([\w./-]+)\s*(==|=|!=)\s*([\w.-]*)$/;
const EXISTENCE = /^(!?)\s*([\w./-]+)$/;

/**
 * Whether labels match a selector as kubectl writes it: `a=b,c!=d,e in (x, y),f notin (z),g,!h`.
 * An empty selector matches everything; one that cannot be read matches nothing.
 *
 * @internal
 */
export function matchesLabelSelector(
  selector: string,
  labels: Record<string, string> | undefined,
): boolean {
  const requirements = parseLabelSelector(selector);
  return (
    requirements !== undefined &&
    requirements.every(requirement => matches(requirement, labels ?? {}))
  );
}

/** Whether a selector can be read. @internal */
export function isLabelSelector(selector: string): boolean {
  return parseLabelSelector(selector) !== undefined;
}

function parseLabelSelector(selector: string): Requirement[] | undefined {
  const requirements: Requirement[] = [];
  // A comma inside parentheses separates values, not requirements.
  for (const part of selector.split(/,(?![^(]*\))/)) {
    const text = part.trim();
    if (text) {
      const requirement = parseRequirement(text);
      if (!requirement) {
        return undefined;
      }
      requirements.push(requirement);
    }
  }
  return requirements;
}

function parseRequirement(text: string): Requirement | undefined {
  const set = SET_BASED.exec(text);
  if (set) {
    const values = set[3].split(',').map(value => value.trim());
    return {
      key: set[1],
      operator: set[2] === 'in' ? 'in' : 'not-in',
      values,
    };
  }
  const equality = EQUALITY.exec(text);
  if (equality) {
    const operator = equality[2] === '!=' ? 'not-in' : 'in';
    return { key: equality[1], operator, values: [equality[3]] };
  }
  const existence = EXISTENCE.exec(text);
  return existence
    ? {
        key: existence[2],
        operator: existence[1] ? 'absent' : 'exists',
        values: [],
      }
    : undefined;
}

function matches(
  { key, operator, values }: Requirement,
  labels: Record<string, string>,
): boolean {
  const value: string | undefined = labels[key];
  switch (operator) {
    case 'in':
      return value !== undefined && values.includes(value);
    case 'not-in':
      return value === undefined || !values.includes(value);
    case 'exists':
      return value !== undefined;
    case 'absent':
      return value === undefined;
    default:
      return false;
  }
}

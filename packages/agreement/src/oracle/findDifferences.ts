import {
  computeArgoHealth,
  computeFluxWait,
  computeKstatus,
  KubeObject,
} from '@vellum-io/backstage-plugin-vellum-common';
import { OracleOpinion, OracleWord } from './askOracle';

/** A dialect in which we say something else than the tool's own code. */
export interface Difference {
  dialect: 'argo' | 'kstatus' | 'flux';
  ours: string;
  theirs: string;
}

interface Said {
  status: string;
  message?: string;
}

/**
 * Where our rules and the tools' own code disagree on an object: on the word, or on a message that the tool takes from
 * the object. Sentences of the tools themselves are not compared: ours are our own.
 */
export function findDifferences(
  object: KubeObject,
  { argo, kstatus, flux }: OracleOpinion,
  now: Date,
): Difference[] {
  const strings = stringsOf(object);
  const compare = (
    dialect: Difference['dialect'],
    ours: Said | null,
    theirs: Said | null,
  ): Difference[] => {
    const quotes = theirs?.message && strings.has(theirs.message);
    const isSame =
      ours?.status === theirs?.status &&
      (!quotes || ours?.message === theirs?.message);
    return isSame
      ? []
      : [{ dialect, ours: describe(ours), theirs: describe(theirs) }];
  };
  const ourArgo = computeArgoHealth(object);
  return [
    // A check that is not written out here must at least exist.
    ...(ourArgo === undefined && argo
      ? []
      : compare('argo', ourArgo ?? null, argo && settle(argo))),
    ...compare('kstatus', computeKstatus(object, { now }), settle(kstatus)),
    ...compare('flux', computeFluxWait(object, { now }), settle(flux)),
  ];
}

/**
 * Two answers of the tools are no word of theirs, and count as Unknown: code that fails, and a script whose answer
 * cannot be read, of which Argo CD makes an empty word.
 */
function settle({ status, message, error }: OracleWord): Said {
  return error || !status ? { status: 'Unknown' } : { status, message };
}

function describe(said: Said | null): string {
  return said ? `${said.status} ${said.message ?? ''}`.trim() : 'no check';
}

function stringsOf(value: unknown): Set<string> {
  const found = new Set<string>();
  const rest = [value];
  while (rest.length > 0) {
    const next = rest.pop();
    if (typeof next === 'string') {
      found.add(next);
    } else if (typeof next === 'object' && next !== null) {
      rest.push(...Object.values(next));
    }
  }
  return found;
}

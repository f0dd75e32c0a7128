import { readRecord } from '../../../kube/readField';
import { FindingRule } from '../rule/FindingRule';
import { nameOf } from '../wording/nameOf';
import { syncFailureOf } from '../reading/toolFailure';
import { readXrField, readXrString } from '../reading/xrField';

const NOT_FOUND =
  /\b(Composition(?:Revision)?)s?\.apiextensions\.crossplane\.io \\?"([^"\\]+)\\?" not found/i;
const NONE_FITS = /no compatible Compositions found/i;
const NO_REVISION = /no compatible CompositionRevisions found/i;

/** A composite for which there is no Composition: nobody has said what it is made of. @internal */
export const compositionMissing: FindingRule = {
  cause: 'composition-missing',
  find(node, { objectOf }) {
    const failure = node.role === 'composite' ? syncFailureOf(node) : undefined;
    if (!failure) {
      return undefined;
    }
    const { message, since } = failure;
    const name = nameOf(node);
    const shared = { evidence: message, since };
    const [, kind, missing] = NOT_FOUND.exec(message) ?? [];
    if (missing) {
      const what = `${
        /revision/i.test(kind) ? 'CompositionRevision' : 'Composition'
      } ${missing}`;
      return {
        title: `${what} does not exist`,
        sentence: `${name} cannot be composed: it names ${what}, which does not exist.`,
        nextStep: `Install ${what}, or name another by pull request.`,
        ...shared,
      };
    }
    const object = objectOf(node);
    if (NO_REVISION.test(message)) {
      const composition =
        object && readXrString(object, 'compositionRef', 'name');
      const selector =
        object && selectorText(object, 'compositionRevisionSelector');
      return {
        title: `no revision of its Composition fits ${name}`,
        sentence: `${name} cannot be composed: Composition ${
          composition ?? 'it names'
        } has no revision${selector ? ` with ${selector}` : ' for its kind'}.`,
        nextStep:
          'Check the compositionRevisionSelector against the labels of the Composition.',
        ...shared,
      };
    }
    if (!NONE_FITS.test(message)) {
      return undefined;
    }
    const selector = object && selectorText(object, 'compositionSelector');
    return {
      title: `no Composition fits ${name}`,
      sentence: `${name} cannot be composed: no Composition for kind ${
        node.ref.kind
      } ${selector ? `has ${selector}` : 'is installed'}.`,
      nextStep: selector
        ? 'Check the compositionSelector against the labels of the Compositions, and their compositeTypeRef.'
        : `Install a Composition whose compositeTypeRef is this version of ${node.ref.kind}.`,
      ...shared,
    };
  },
};

function selectorText(
  composite: Parameters<typeof readXrField>[0],
  field: string,
): string | undefined {
  const labels = readRecord(readXrField(composite, field), 'matchLabels') ?? {};
  const pairs = Object.entries(labels).map(([key, value]) => `${key}=${value}`);
  return pairs.length > 0 ? `labels ${pairs.sort().join(', ')}` : undefined;
}

import { ForgeError } from '../ForgeError';
import { describeFailure } from '../http/describeFailure';
import { ForgeDialect } from '../http/ForgeDialect';
import { quoteWords } from '../http/quoteWords';
import { RepositoryAddress } from '../RepositoryAddress';

/** How servers say that a branch has another commit than the push expected; the rest is a rule that forbids it. */
const CONFLICT =
  /already exists|incorrect old value|failed to update ref|cannot lock ref|failed to lock|fast.?forward|fetch first|but expected/i;

/**
 * Why a push was not carried out; undefined where it was.
 *
 * @internal
 */
export function describePush(options: {
  address: RepositoryAddress;
  dialect: ForgeDialect;
  purpose: string;
  /** The lines of the server's report. */
  report: readonly string[];
  /** What it said to the person who pushes. */
  progress: string;
}): ForgeError | undefined {
  const { report, progress } = options;
  const unpacked = report.includes('unpack ok');
  if (unpacked && report.some(line => line.startsWith('ok '))) {
    return undefined;
  }
  const words =
    report.find(line => line.startsWith('ng '))?.replace(/^ng \S+ /, '') ??
    report.find(line => line.startsWith('unpack ')) ??
    'no report';
  const isConflict = CONFLICT.test(words);
  const said = quoteWords(
    [words, ...(isConflict ? [] : [progress])].join(': '),
  );
  if (!unpacked) {
    return describeFailure({ ...options, reason: 'failed', said });
  }
  return describeFailure({
    ...options,
    reason: isConflict ? 'conflict' : 'refused',
    said,
  });
}

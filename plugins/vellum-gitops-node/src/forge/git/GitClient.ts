import { toError } from '@backstage/errors';
import { ForgeError } from '../ForgeError';
import { describeFailure } from '../http/describeFailure';
import { describeUnexpected } from '../http/describeUnexpected';
import { describeResponse } from '../http/describeResponse';
import { ForgeDialect } from '../http/ForgeDialect';
import { ForgeExchange, ForgeHttp } from '../http/ForgeHttp';
import { quoteWords } from '../http/quoteWords';
import { RepositoryAddress } from '../RepositoryAddress';
import { GitObject } from './GitObject';
import { PktLine, readPktLines, textOf, writePktLines } from './pktLines';
import { describePush } from './describePush';
import { readPack } from './readPack';
import { joinSideBand } from './joinSideBand';
import { writePack } from './writePack';

type Purpose = Pick<ForgeExchange, 'purpose' | 'onCancel'>;

/** Stands for "no commit" where a branch is created or deleted. */
const NOTHING = '0'.repeat(40);

/**
 * One repository as git itself speaks of it, over HTTP: version 2 of git's protocol to read, and a push to write. A push
 * names the commit that a branch has and the one it gets, and the server compares, so nothing that came between is lost.
 *
 * @internal
 */
export class GitClient {
  static create(options: {
    address: RepositoryAddress;
    http: ForgeHttp;
    /** Where git would clone from. */
    url: string;
    dialect: ForgeDialect;
  }) {
    return new GitClient(options);
  }

  private features?: Promise<string[]>;

  private constructor(
    private readonly options: Parameters<typeof GitClient.create>[0],
  ) {}

  /** The commit of a branch; undefined where there is no such branch. */
  async readBranch(
    branch: string,
    purpose: Purpose,
  ): Promise<string | undefined> {
    const ref = `refs/heads/${branch}`;
    const lines = await this.ask('ls-refs', [`ref-prefix ${ref}`], purpose);
    const [id] =
      lines
        .map(line => textOf(line).split(' '))
        .find(([, name]) => name === ref) ?? [];
    if (id !== undefined && !/^[0-9a-f]{40}$/.test(id)) {
      throw this.unexpected(purpose, 'its branch has no commit');
    }
    return id;
  }

  /** Objects by their ids, with what they refer to as far as the filter lets it through. */
  async fetchObjects(
    options: Purpose & {
      wants: readonly string[];
      /** Commits whose history is left out. */
      haves?: readonly string[];
      /** `blob:none` leaves out the contents of files, `tree:0` the folders too. A server that cannot do that sends all. */
      filter?: 'blob:none' | 'tree:0';
      /** Whether only the wanted commits are sent, not their history. */
      shallow?: boolean;
    },
  ): Promise<Map<string, GitObject>> {
    const { wants, haves = [], filter, shallow, ...purpose } = options;
    this.features ??= this.readFeatures(purpose);
    const features = await this.features.catch(error => {
      this.features = undefined;
      throw error;
    });
    const answer = await this.ask(
      'fetch',
      [
        'no-progress',
        ...(filter && features.includes('filter') ? [`filter ${filter}`] : []),
        ...(shallow ? ['deepen 1'] : []),
        ...wants.map(id => `want ${id}`),
        ...haves.map(id => `have ${id}`),
        'done',
      ],
      purpose,
    );
    return this.understand(purpose, () => {
      const start = answer.findIndex(line => textOf(line) === 'packfile');
      if (start < 0) {
        throw new SyntaxError('it has no pack');
      }
      return readPack(joinSideBand(answer.slice(start + 1)).data);
    });
  }

  /**
   * Moves a branch from the commit it has (undefined: there is none yet) to another (undefined: it is deleted), with the objects
   * that the server lacks. Throws a conflict where the branch has another commit by then.
   */
  async push(
    options: Purpose & {
      branch: string;
      from: string | undefined;
      to: string | undefined;
      objects?: readonly GitObject[];
    },
  ): Promise<void> {
    const { branch, from = NOTHING, to = NOTHING, objects = [] } = options;
    const ref = `refs/heads/${branch}`;
    const command = `${from} ${to} ${ref}\0 report-status side-band-64k`;
    const bytes = await this.post('git-receive-pack', options, [
      writePktLines([command, 'flush']),
      ...(to === NOTHING ? [] : [writePack(objects)]),
    ]);
    const { data, progress } = this.understand(options, () =>
      joinSideBand(readPktLines(bytes)),
    );
    const report = this.understand(options, () => readPktLines(data));
    const error = describePush({
      ...this.options,
      purpose: options.purpose,
      report: report.map(textOf),
      progress,
    });
    if (error) {
      throw error;
    }
  }

  /** What the server can leave out when asked to: "filter" and the like. */
  private async readFeatures(purpose: Purpose): Promise<string[]> {
    const bytes = await this.send(purpose, {
      method: 'GET',
      path: '/info/refs?service=git-upload-pack',
    });
    const lines = this.understand(purpose, () => readPktLines(bytes));
    const texts = lines.map(textOf);
    if (!texts.includes('version 2')) {
      throw this.unexpected(purpose, 'it does not say "version 2"');
    }
    if (texts.some(each => /^object-format=(?!sha1$)/.test(each))) {
      const { host, owner, repo } = this.options.address;
      throw new ForgeError(
        'refused',
        `${owner}/${repo} on ${host} names its commits by SHA-256, and only SHA-1 is understood here, so it was not possible to ${purpose.purpose}. Choose a repository that was made with SHA-1`,
      );
    }
    const fetch = texts.find(each => each.startsWith('fetch='));
    return fetch?.slice('fetch='.length).split(' ') ?? [];
  }

  private async ask(
    command: string,
    lines: string[],
    purpose: Purpose,
  ): Promise<PktLine[]> {
    const bytes = await this.post('git-upload-pack', purpose, [
      writePktLines([`command=${command}`, 'delimiter', ...lines, 'flush']),
    ]);
    const answer = this.understand(purpose, () => readPktLines(bytes));
    const [first] = answer;
    const words = first === undefined ? '' : textOf(first);
    if (words.startsWith('ERR ')) {
      throw describeFailure({
        ...this.options,
        purpose: purpose.purpose,
        reason: 'failed',
        said: quoteWords(words.slice('ERR '.length)),
      });
    }
    return answer;
  }

  private post(
    service: 'git-upload-pack' | 'git-receive-pack',
    purpose: Purpose,
    body: Buffer[],
  ): Promise<Buffer> {
    return this.send(purpose, {
      method: 'POST',
      path: `/${service}`,
      body: new Uint8Array(Buffer.concat(body)),
      headers: {
        'Content-Type': `application/x-${service}-request`,
        Accept: `application/x-${service}-result`,
      },
    });
  }

  private async send(
    { purpose, onCancel }: Purpose,
    request: Pick<ForgeExchange, 'method' | 'body' | 'headers'> & {
      path: string;
    },
  ): Promise<Buffer> {
    const { http, url } = this.options;
    const { path, headers, ...rest } = request;
    const { response, bytes } = await http.exchange({
      ...rest,
      url: `${url}${path}`,
      headers: { ...headers, 'Git-Protocol': 'version=2' },
      purpose,
      onCancel,
    });
    if (!response.ok) {
      const text = bytes.toString('utf8');
      throw describeResponse({ ...this.options, purpose, response, text });
    }
    return bytes;
  }

  /** What an answer means. Whatever is thrown because it makes no sense becomes a ForgeError. */
  understand<T>(purpose: Pick<Purpose, 'purpose'>, read: () => T): T {
    try {
      return read();
    } catch (error) {
      throw this.unexpected(purpose, toError(error).message, error);
    }
  }

  private unexpected(
    { purpose }: Pick<Purpose, 'purpose'>,
    what: string,
    cause?: unknown,
  ): ForgeError {
    return describeUnexpected({
      ...this.options,
      purpose,
      what,
      part: "git over HTTP (version 2 of git's protocol)",
      cause,
    });
  }
}

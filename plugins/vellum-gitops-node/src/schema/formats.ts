import { isIP } from 'node:net';

/** Units as Go writes durations. */
const DURATION = /^[+-]?(\d+(\.\d*)?|\.\d+)(ns|us|µs|ms|s|m|h)/;

/**
 * The formats that the API server checks. Any other says something to people only.
 *
 * @internal
 */
export const formats: Record<string, (text: string) => boolean> = {
  byte: text =>
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(
      text,
    ),
  cidr: text => {
    const [address, bits, ...rest] = text.split('/');
    const most = isIpv4(address) ? 32 : 128;
    return (
      rest.length === 0 &&
      (isIpv4(address) || isIpv6(address)) &&
      /^\d{1,3}$/.test(bits ?? '') &&
      Number(bits) <= most
    );
  },
  date: text => /^\d{4}-\d{2}-\d{2}$/.test(text) && isTime(`${text}T00:00:00Z`),
  'date-time': text =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i.test(
      text,
    ) && isTime(text),
  duration: isDuration,
  email: text => /^[^\s@]{1,64}@[^\s@]{1,255}$/.test(text),
  hostname: text =>
    text.length <= 255 &&
    text
      .replace(/\.$/, '')
      .split('.')
      .every(each =>
        /^[A-Za-z0-9]([-A-Za-z0-9]{0,61}[A-Za-z0-9])?$/.test(each),
      ),
  ipv4: isIpv4,
  ipv6: isIpv6,
  mac: text => /^([0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}$/.test(text),
  uri: text => URL.canParse(text) || text.startsWith('/'),
  uuid: text =>
    /^[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i.test(
      text,
    ),
};

function isIpv4(text: string): boolean {
  return isIP(text) === 4;
}

function isIpv6(text: string): boolean {
  return isIP(text) === 6;
}

function isTime(text: string): boolean {
  return !Number.isNaN(Date.parse(text));
}

/** Some parts of number and unit, one after the other; `0` needs no unit. */
function isDuration(text: string): boolean {
  let rest = text.replace(/^[+-]/, '');
  if (rest === '0') {
    return true;
  }
  let parts = 0;
  for (; rest !== ''; parts++) {
    const part = DURATION.exec(rest);
    if (!part || /^[+-]/.test(rest)) {
      return false;
    }
    rest = rest.slice(part[0].length);
  }
  return parts > 0;
}

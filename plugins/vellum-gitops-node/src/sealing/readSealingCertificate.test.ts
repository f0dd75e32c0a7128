import { sealSecret } from './sealSecret';
import { readSealingCertificate } from './readSealingCertificate';

/** Made for this test; nobody has the private keys. */
const RSA = `-----BEGIN CERTIFICATE-----
MIIDBzCCAe+gAwIBAgIUR5kjwYF0mWjdh7g4YiYmzzDHEtcwDQYJKoZIhvcNAQEL
BQAwEjEQMA4GA1UEAwwHc2VhbGluZzAgFw0yNjExMjEwODU5MTBaGA8yMTI2MTAy
ODA4NTkxMFowEjEQMA4GA1UEAwwHc2VhbGluZzCCASIwDQYJKoZIhvcNAQEBBQAD
ggEPADCCAQoCggEBAKnjzj0ov3IxWjHfdndt/7s9RXeIxlhsosbX1+2E3H17HxKN
UQUVbUJLd6cGACAyIYLfeekR1Mfg4ZfpQoYQGM+8MA/Wkly4Srn42ZG5XQHArxdN
6WJ8V+1CGDuEEZIdCYHi+miYNYGmQBi+mY1mHLGd6HvwwrTEWK3ivulk4zxYMw7+
s8eADCktv2N74w8LyFR3cEHuh88CezhLe+og6axfJNfiPQeS799OraIUx0oBM5r5
nPw/aNDdiuyYulxGtjnamtJ/SSEEzF39grPSYEeRmEfLZAiLdqYVhn7hXKYwDfRm
scRzaVx4sInsqFFFavhl3LWBBD53oxkPG60QYZMCAwEAAaNTMFEwHQYDVR0OBBYE
FEaejmDuqAJCFVUCo7dSTKDy61IaMB8GA1UdIwQYMBaAFEaejmDuqAJCFVUCo7dS
TKDy61IaMA8GA1UdEwEB/wQFMAMBAf8wDQYJKoZIhvcNAQELBQADggEBAAaELxv+
GT+zRrfGYsc6jw6N+zEdfaWc6KwLO8CPl5d8v5wWh83KwFGk3LZa+fQxwJN0IPax
0VYs0b5M98Iu1rARnzP40repOTVy/1PxBTkhBLonSe9XcXk0fFjCUGXB5RGeEc4w
WiA4YO3Xt8utwTSLzskBUkmIfqCmVu4AdCaU8GD6TOsB5iSMTTvEkutCxpJ/bp2t
/SoxvEQKq3B5J7wBTtca8pj263nCIgrsZPWOMPkezeifQ7ElEwX71JDwrSQCjEWm
uXgg6Zet9RL/fVmTy+0AHlc/7r0OYk0uBWC7rKJ39K+eS5++dn5rIGRvGB5kCnnV
/1YDb8/tR4fZbdI=
-----END CERTIFICATE-----`;

const ELLIPTIC = `-----BEGIN CERTIFICATE-----
MIIBdjCCAR2gAwIBAgIUaDej1aoC6MNMK4RQbfxeCJmrg24wCgYIKoZIzj0EAwIw
EDEOMAwGA1UEAwwFb3RoZXIwIBcNMjYxMTIxMDg1OTEwWhgPMjEyNjEwMjgwODU5
MTBaMBAxDjAMBgNVBAMMBW90aGVyMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE
XN+8HpMmaKvA6ouTTtVwhIgE26BsvVou0B+CuQmjBJ/KVY0Z0npAn3QLyzsWWkoG
Jl+zxkNOpYL0d7sisnJj2qNTMFEwHQYDVR0OBBYEFNAIx9c9ioA9C0+rdE7wyMER
WlnxMB8GA1UdIwQYMBaAFNAIx9c9ioA9C0+rdE7wyMERWlnxMA8GA1UdEwEB/wQF
MAMBAf8wCgYIKoZIzj0EAwIDRwAwRAIgGnqTBaNt0AcbX5kwyMhTQJaqg0vr0qjL
OokLUHw1LU8CIGBzfX+5NswhmbIGc/H6DBr2oA7m+SkM/JcVBpGYV6sq
-----END CERTIFICATE-----`;

const FINGERPRINT =
  '7E:56:D6:7B:51:C8:70:62:25:8F:9E:C6:CC:E6:45:5F:E1:3A:E0:9A:DF:CF:10:02:5F:61:D3:1C:04:62:7F:FD';

describe('readSealingCertificate', () => {
  it('reads the key to seal with, its fingerprint and its end', () => {
    const certificate = readSealingCertificate(RSA);
    expect(certificate.fingerprint).toBe(FINGERPRINT);
    expect(certificate.validTo.getUTCFullYear()).toBeGreaterThan(2100);
    const sealed = sealSecret({
      secret: { name: 'db', namespace: 'team-a', values: { password: 'x' } },
      certificate,
    });
    expect(JSON.stringify(sealed)).toContain('encryptedData');
  });

  it.each([
    ['another kind of key', ELLIPTIC, 'has a key of type ec'],
    ['no certificate', 'hello', 'is no X.509 certificate in PEM'],
    [
      'a private key',
      `${RSA}\n-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----`,
      'holds a private key',
    ],
  ])('refuses %s, and says which one to take', (_what, pem, message) => {
    expect(() => readSealingCertificate(pem)).toThrow(message);
    expect(() => readSealingCertificate(pem)).toThrow('kubeseal --fetch-cert');
  });

  it('repeats nothing of what it was given', () => {
    expect(() => readSealingCertificate('hunter2-in-the-wrong-field')).toThrow(
      /^(?!.*hunter2)/,
    );
  });
});

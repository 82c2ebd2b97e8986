import { isIP } from 'node:net';
import { UnsafeConfiguration } from './unsafe-configuration.js';

/** Bits of an address, by its version of IP. */
const WIDTHS = new Map([
  [4, 32],
  [6, 128],
]);
const NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** TILKNYT_TRUST_PROXY: addresses, networks (10.1.2.0/24) or `loopback`, with commas between. Throws on anything else. */
export function readTrustedProxies(env: NodeJS.ProcessEnv): readonly string[] {
  const proxies = (env['TILKNYT_TRUST_PROXY'] ?? '').split(',').map((part) => part.trim());
  const named = proxies.filter((part) => part !== '');
  const wrong = named.filter((part) => !isProxy(part));
  if (wrong.length > 0) throw new UnsafeConfiguration(wrong.map(refusal));
  return named;
}

/**
 * Production speaks TLS through a proxy: without its address no session cookie is sent, and with every address
 * trusted anybody may claim to be another caller (reliability.md 6.5).
 */
export function trustedProxyCauses(env: NodeJS.ProcessEnv): readonly string[] {
  try {
    return readTrustedProxies(env).length > 0
      ? []
      : ['TILKNYT_TRUST_PROXY is missing: name the address of the proxy that ends TLS'];
  } catch (error) {
    if (error instanceof UnsafeConfiguration) return error.causes;
    throw error;
  }
}

function isProxy(text: string): boolean {
  if (NAMES.has(text)) return true;
  const [address = '', bits, ...rest] = text.split('/');
  const width = WIDTHS.get(isIP(address));
  if (width === undefined || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= width);
}

function refusal(text: string): string {
  return `TILKNYT_TRUST_PROXY: "${text}" is no single address or network`;
}

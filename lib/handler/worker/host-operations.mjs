// @ts-check
import { createHash, createHmac, randomBytes, randomUUID } from "node:crypto";

/**
 * What the sandbox may ask of Node and gets at once, by name: pure functions, chance, and nothing that leads outside.
 * Each takes parsed JSON and answers a value or bytes; what it throws, the handler's code can catch.
 * @type {Readonly<Record<string, (args: any, bytes: Uint8Array) => unknown>>}
 */
export const hostOperations = {
  encode: (text) => new TextEncoder().encode(text),
  encoding: (label) => new TextDecoder(label).encoding,
  decode: (label, bytes) => new TextDecoder(label).decode(bytes),
  atob: (text) => atob(text),
  btoa: (text) => btoa(text),
  random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
  uuid: () => randomUUID(),
  "random-bytes": (count) => {
    if (count > 65_536) throw new RangeError("At most 65,536 bytes at once.");
    return new Uint8Array(randomBytes(count));
  },
  digest: (name, bytes) => new Uint8Array(createHash(hashOf(name)).update(bytes).digest()),
  hmac: ({ hash, key }, bytes) =>
    new Uint8Array(createHmac(hashOf(hash), Buffer.from(key, "hex")).update(bytes).digest()),
  url: ([href, base]) => partsOf(new URL(href, base)),
  "url-set": ([href, name, value]) => {
    if (!urlParts.includes(name)) throw new TypeError("An address has no such part.");
    const url = new URL(href);
    return partsOf(Object.assign(url, { [name]: value }));
  },
  params: (text) => [...new URLSearchParams(text)],
  "params-text": (pairs) => new URLSearchParams(pairs).toString(),
  intl: ({ kind, method, locales, options, value }) => {
    const formatter = formatterOf(kind, locales, options);
    return method === "resolvedOptions"
      ? formatter.resolvedOptions()
      : method === "formatToParts"
        ? formatter.formatToParts(value)
        : formatter.format(value);
  },
};

const urlParts = [
  "href",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
];

/** @param {URL} url */
function partsOf({
  href,
  origin,
  protocol,
  username,
  password,
  host,
  hostname,
  port,
  pathname,
  search,
  hash,
}) {
  return { href, origin, protocol, username, password, host, hostname, port, pathname, search, hash };
}

/** @param {string} name */
function hashOf(name) {
  const hash = { "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512" }[name];
  if (!hash) throw new TypeError("Known are SHA-1, SHA-256, SHA-384 and SHA-512.");
  return hash;
}

/** Making one takes a hundred times as long as using it. @type {Map<string, Intl.DateTimeFormat | Intl.NumberFormat>} */
const formatters = new Map();

/**
 * @param {string} kind
 * @param {string | string[] | undefined} locales
 * @param {Record<string, unknown> | undefined} options
 */
function formatterOf(kind, locales, options) {
  const key = JSON.stringify([kind, locales, options]);
  const known = formatters.get(key);
  if (known) return known;
  const made =
    kind === "DateTimeFormat"
      ? new Intl.DateTimeFormat(locales, { timeZone: "UTC", ...options })
      : new Intl.NumberFormat(locales, options);
  if (formatters.size > 50) formatters.clear();
  formatters.set(key, made);
  return made;
}

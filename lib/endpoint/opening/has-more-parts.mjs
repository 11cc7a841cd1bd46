// @ts-check

const signs = ["[", "{", ",", ":"];
/** Shorter ones hold too few to matter. */
const bytesMin = 256 * 1024;

/**
 * Whether JSON may have more than so many lists, objects, items and keys: reading it would hold everybody up, which its
 * length alone does not tell. Signs inside of texts count too; long base64 has none, and costs a tenth of a millisecond
 * for each MB.
 * @param {Buffer} json
 * @param {number} countMax
 * @returns {boolean}
 */
export function hasMoreParts(json, countMax) {
  if (json.length < bytesMin) return false;
  let count = 0;
  for (const sign of signs) {
    for (let at = json.indexOf(sign); at !== -1; at = json.indexOf(sign, at + 1)) {
      count += 1;
      if (count > countMax) return true;
    }
  }
  return false;
}

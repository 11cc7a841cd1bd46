import { randomBytes } from "node:crypto";

/** Letters and digits that nobody confuses when reading an address aloud. */
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const idLength = 16;

/** An identity for a row: 16 letters and digits, about 79 bits, fit for an address. */
export function newId(): string {
  let id = "";
  while (id.length < idLength) {
    for (const byte of randomBytes(idLength * 2)) {
      // 248 is the largest multiple of 31 in a byte; what lies above would favour the first letters.
      if (byte < 248 && id.length < idLength) id += alphabet[byte % alphabet.length];
    }
  }
  return id;
}

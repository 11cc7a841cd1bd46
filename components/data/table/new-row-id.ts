const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";
const idLength = 16;

/** An identity for a row or a column that this browser makes; the same form as those of the server. */
export function newRowId(): string {
  let id = "";
  while (id.length < idLength) {
    for (const byte of crypto.getRandomValues(new Uint8Array(idLength * 2))) {
      // 248 is the largest multiple of 31 in a byte; what lies above would favour the first letters.
      if (byte < 248 && id.length < idLength) id += alphabet[byte % alphabet.length];
    }
  }
  return id;
}

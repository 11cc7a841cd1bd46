(function addCrypto({ call, bytesOf, define }) {
  const keys = new WeakMap();
  const nameOf = (algorithm) =>
    String(typeof algorithm === "string" ? algorithm : algorithm.name).toUpperCase();
  const hexOf = (buffer) =>
    [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  async function importKey(format, data, algorithm, extractable, usages) {
    if (format !== "raw" || nameOf(algorithm) !== "HMAC")
      throw new TypeError("Only raw keys for HMAC can be used here.");
    const key = Object.freeze({
      type: "secret",
      extractable,
      usages,
      algorithm: { name: "HMAC", hash: { name: nameOf(algorithm.hash) } },
    });
    keys.set(key, hexOf(bytesOf(data)));
    return key;
  }
  async function sign(_algorithm, key, data) {
    const hex = keys.get(key);
    if (hex === undefined) throw new TypeError("The key must come from crypto.subtle.importKey.");
    return call("hmac", { hash: key.algorithm.hash.name, key: hex }, bytesOf(data));
  }
  async function verify(algorithm, key, signature, data) {
    return hexOf(await sign(algorithm, key, data)) === hexOf(bytesOf(signature));
  }

  define({
    crypto: {
      randomUUID: () => call("uuid"),
      getRandomValues(array) {
        new Uint8Array(array.buffer, array.byteOffset, array.byteLength).set(
          new Uint8Array(call("random-bytes", array.byteLength)),
        );
        return array;
      },
      subtle: {
        digest: async (algorithm, data) => call("digest", nameOf(algorithm), bytesOf(data)),
        importKey,
        sign,
        verify,
      },
    },
  });
});

(function addText({ call, bytesOf, define }) {
  class TextEncoder {
    get encoding() {
      return "utf-8";
    }
    encode(text = "") {
      return new Uint8Array(call("encode", String(text)));
    }
  }

  class TextDecoder {
    #label;
    constructor(label = "utf-8") {
      this.#label = call("encoding", String(label));
    }
    get encoding() {
      return this.#label;
    }
    decode(data) {
      return data === undefined ? "" : call("decode", this.#label, bytesOf(data));
    }
  }

  function structuredClone(value) {
    const known = new Map();
    return clone(value);

    function clone(from) {
      if (typeof from === "function" || typeof from === "symbol")
        throw new TypeError("This cannot be cloned.");
      if (typeof from !== "object" || from === null) return from;
      if (known.has(from)) return known.get(from);
      const remember = (to) => {
        known.set(from, to);
        return to;
      };
      if (from instanceof Date) return remember(new Date(from));
      if (from instanceof RegExp) return remember(new RegExp(from.source, from.flags));
      if (from instanceof ArrayBuffer) return remember(from.slice(0));
      if (ArrayBuffer.isView(from)) return remember(new from.constructor(bytesOf(from)));
      if (from instanceof Error) {
        return remember(Object.assign(new Error(from.message), { name: from.name, stack: from.stack }));
      }
      if (from instanceof Map) {
        const to = remember(new Map());
        for (const [key, item] of from) to.set(clone(key), clone(item));
        return to;
      }
      if (from instanceof Set) {
        const to = remember(new Set());
        for (const item of from) to.add(clone(item));
        return to;
      }
      const to = remember(Array.isArray(from) ? new Array(from.length) : {});
      for (const key of Object.keys(from)) to[key] = clone(from[key]);
      return to;
    }
  }

  define({
    TextEncoder,
    TextDecoder,
    structuredClone,
    atob: (text) => call("atob", String(text)),
    btoa: (text) => call("btoa", String(text)),
  });
  // What the engine keeps for chance and time would begin alike in every call.
  Math.random = () => call("random");
  const began = Date.now();
  define({ performance: { now: () => Date.now() - began, timeOrigin: began } });
});

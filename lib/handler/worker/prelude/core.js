// Everything in this folder runs inside the sandbox. `host` is the one way out: (op, JSON, bytes) → JSON or bytes.
(function core(host) {
  // Kept before the handler's code can replace them.
  const { parse, stringify } = JSON;
  const waiting = new Map();
  let asked = 0;

  /** Asks the host something that it answers at once. */
  function call(op, args, bytes) {
    const answer = host(op, stringify(args ?? null), bytes);
    if (typeof answer !== "string") return answer;
    const { value, problem } = parse(answer);
    if (problem)
      throw problem.name === "RangeError" ? new RangeError(problem.message) : new TypeError(problem.message);
    return value;
  }

  /** Asks the host something that it answers later. */
  function ask(port, args, bytes) {
    return new Promise((resolve, reject) => {
      asked += 1;
      const id = asked;
      waiting.set(id, { resolve, reject });
      try {
        call("ask", { id, port, args }, bytes);
      } catch (error) {
        waiting.delete(id);
        reject(error);
      }
    });
  }

  /** The host's answer to an `ask`: JSON of `{value}` or `{problem}`, and bytes. */
  function settle(id, json, body) {
    const held = waiting.get(id);
    waiting.delete(id);
    const { value, problem } = parse(json);
    if (problem) held?.reject(new TypeError(problem));
    else held?.resolve({ value, body });
  }

  function bytesOf(data) {
    if (data instanceof ArrayBuffer) return data.slice(0);
    if (ArrayBuffer.isView(data))
      return data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength);
    throw new TypeError("An ArrayBuffer or a typed array was expected.");
  }

  function define(values) {
    for (const name of Object.keys(values)) {
      Object.defineProperty(globalThis, name, {
        value: values[name],
        writable: true,
        configurable: true,
        enumerable: false,
      });
    }
  }

  return { call, ask, settle, bytesOf, define, parse, stringify };
});

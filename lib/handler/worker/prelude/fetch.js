(function addFetch({ ask, bytesOf, define, parse, stringify }) {
  class Headers {
    #values = new Map();
    constructor(from = {}) {
      const pairs = typeof from[Symbol.iterator] === "function" ? from : Object.entries(from);
      for (const [name, value] of pairs) this.append(name, value);
    }
    append(name, value) {
      const before = this.get(name);
      this.set(name, before === null ? value : `${before}, ${value}`);
    }
    set(name, value) {
      this.#values.set(String(name).toLowerCase(), String(value).trim());
    }
    get(name) {
      return this.#values.get(String(name).toLowerCase()) ?? null;
    }
    has(name) {
      return this.#values.has(String(name).toLowerCase());
    }
    delete(name) {
      this.#values.delete(String(name).toLowerCase());
    }
    forEach(visit) {
      for (const [name, value] of this) visit(value, name, this);
    }
    keys() {
      return [...this].map(([name]) => name)[Symbol.iterator]();
    }
    values() {
      return [...this].map(([, value]) => value)[Symbol.iterator]();
    }
    entries() {
      return [...this.#values].sort(([a], [b]) => (a < b ? -1 : 1))[Symbol.iterator]();
    }
    [Symbol.iterator]() {
      return this.entries();
    }
  }

  /** The bytes of a body, and the content type it brings along. */
  function readBody(body) {
    if (body === undefined || body === null) return {};
    if (body instanceof URLSearchParams) {
      return {
        bytes: new TextEncoder().encode(String(body)).buffer,
        type: "application/x-www-form-urlencoded;charset=UTF-8",
      };
    }
    if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) return { bytes: bytesOf(body) };
    return { bytes: new TextEncoder().encode(String(body)).buffer, type: "text/plain;charset=UTF-8" };
  }

  class Body {
    #bytes;
    bodyUsed = false;
    constructor(bytes) {
      this.#bytes = bytes;
    }
    async arrayBuffer() {
      if (this.bodyUsed) throw new TypeError("The body was read already.");
      this.bodyUsed = true;
      return this.#bytes ? this.#bytes.slice(0) : new ArrayBuffer(0);
    }
    async bytes() {
      return new Uint8Array(await this.arrayBuffer());
    }
    async text() {
      return new TextDecoder().decode(await this.arrayBuffer());
    }
    async json() {
      return parse(await this.text());
    }
    copyOfBytes() {
      if (this.bodyUsed) throw new TypeError("The body was read already.");
      return this.#bytes?.slice(0);
    }
  }
  const { copyOfBytes } = Body.prototype;
  delete Body.prototype.copyOfBytes;

  class Request extends Body {
    constructor(input, init = {}) {
      const from = input instanceof Request ? input : undefined;
      const { bytes, type } =
        init.body === undefined && from ? { bytes: copyOfBytes.call(from) } : readBody(init.body);
      super(bytes);
      this.url = from ? from.url : new URL(String(input)).href;
      this.method = String(init.method ?? from?.method ?? "GET").toUpperCase();
      this.headers = new Headers(init.headers ?? from?.headers);
      this.signal = init.signal ?? from?.signal;
      if (type && !this.headers.has("content-type")) this.headers.set("content-type", type);
    }
    clone() {
      return new Request(this);
    }
  }

  class Response extends Body {
    constructor(body, { status = 200, statusText = "", headers } = {}) {
      const { bytes, type } = readBody(body);
      super(bytes);
      if (!(status >= 200 && status <= 599)) throw new RangeError("A status is a number from 200 to 599.");
      this.status = status;
      this.statusText = statusText;
      this.headers = new Headers(headers);
      this.url = "";
      this.redirected = false;
      this.type = "default";
      if (type && !this.headers.has("content-type")) this.headers.set("content-type", type);
    }
    get ok() {
      return this.status >= 200 && this.status <= 299;
    }
    clone() {
      const copy = new Response(copyOfBytes.call(this), this);
      copy.url = this.url;
      return copy;
    }
    static json(value, init = {}) {
      const headers = new Headers(init.headers);
      if (!headers.has("content-type")) headers.set("content-type", "application/json");
      return new Response(stringify(value), { ...init, headers });
    }
  }

  async function fetch(input, init) {
    const request = new Request(input, init);
    const { signal } = request;
    signal?.throwIfAborted();
    const body = copyOfBytes.call(request);
    const args = { method: request.method, url: request.url, headers: Object.fromEntries(request.headers) };
    const asked = ask("fetch", args, body);
    const aborted =
      signal && new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const { value, body: bytes } = await (aborted ? Promise.race([asked, aborted]) : asked);
    const response = new Response(bytes, { status: value.status, headers: value.headers });
    response.url = request.url;
    return response;
  }

  define({ Headers, Request, Response, fetch });
  return { Request, Response };
});

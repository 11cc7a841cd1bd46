(function addUrl({ call, define }) {
  class URLSearchParams {
    #pairs;
    #changed;
    constructor(from = "", changed) {
      this.#changed = changed;
      if (typeof from === "string") this.#pairs = call("params", from);
      else {
        const pairs = typeof from[Symbol.iterator] === "function" ? [...from] : Object.entries(from);
        this.#pairs = pairs.map(([name, value]) => [String(name), String(value)]);
      }
    }
    #set(pairs) {
      this.#pairs = pairs;
      this.#changed?.(this.toString());
    }
    get size() {
      return this.#pairs.length;
    }
    get(name) {
      return this.#pairs.find(([known]) => known === String(name))?.[1] ?? null;
    }
    getAll(name) {
      return this.#pairs.filter(([known]) => known === String(name)).map(([, value]) => value);
    }
    has(name) {
      return this.#pairs.some(([known]) => known === String(name));
    }
    append(name, value) {
      this.#set([...this.#pairs, [String(name), String(value)]]);
    }
    set(name, value) {
      const at = this.#pairs.findIndex(([known]) => known === String(name));
      if (at < 0) return this.append(name, value);
      const others = this.#pairs.filter(([known], index) => known !== String(name) || index === at);
      others[at] = [String(name), String(value)];
      return this.#set(others);
    }
    delete(name) {
      this.#set(this.#pairs.filter(([known]) => known !== String(name)));
    }
    sort() {
      this.#set([...this.#pairs].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
    }
    forEach(visit) {
      for (const [name, value] of this.#pairs) visit(value, name, this);
    }
    keys() {
      return this.#pairs.map(([name]) => name)[Symbol.iterator]();
    }
    values() {
      return this.#pairs.map(([, value]) => value)[Symbol.iterator]();
    }
    entries() {
      return this.#pairs.map((pair) => [...pair])[Symbol.iterator]();
    }
    [Symbol.iterator]() {
      return this.entries();
    }
    toString() {
      return call("params-text", this.#pairs);
    }
  }

  class URL {
    #parts;
    #params;
    constructor(href, base) {
      this.#parts = call("url", base === undefined ? [String(href)] : [String(href), String(base)]);
    }
    static canParse(href, base) {
      try {
        return Boolean(new URL(href, base));
      } catch {
        return false;
      }
    }
    get searchParams() {
      this.#params ??= new URLSearchParams(this.#parts.search, (text) => this.#change("search", text));
      return this.#params;
    }
    part(name) {
      return this.#parts[name];
    }
    #change(name, value) {
      this.#parts = call("url-set", [this.#parts.href, name, String(value)]);
    }
    change(name, value) {
      this.#change(name, value);
      this.#params = undefined;
    }
    toString() {
      return this.#parts.href;
    }
    toJSON() {
      return this.#parts.href;
    }
  }

  const names = [
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
  const { part, change } = URL.prototype;
  for (const name of [...names, "origin"]) {
    Object.defineProperty(URL.prototype, name, {
      enumerable: true,
      configurable: true,
      get() {
        return part.call(this, name);
      },
      ...(name === "origin"
        ? {}
        : {
            set(value) {
              change.call(this, name, value);
            },
          }),
    });
  }
  delete URL.prototype.part;
  delete URL.prototype.change;
  define({ URL, URLSearchParams });
});

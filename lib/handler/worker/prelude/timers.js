(function addTimers({ ask, define }) {
  const alive = new Set();
  let made = 0;

  function start(run, ms, repeats, values) {
    made += 1;
    const id = made;
    alive.add(id);
    const wait = () =>
      ask("timer", { ms: Math.max(0, Number(ms) || 0) }).then(() => {
        if (!alive.has(id)) return;
        if (!repeats) alive.delete(id);
        run(...values);
        if (repeats && alive.has(id)) wait();
      });
    wait();
    return id;
  }
  const stop = (id) => {
    alive.delete(id);
  };

  class AbortSignal {
    #listeners = [];
    aborted = false;
    reason = undefined;
    onabort = null;
    addEventListener(kind, listener) {
      if (kind === "abort") this.#listeners.push(listener);
    }
    removeEventListener(_kind, listener) {
      this.#listeners = this.#listeners.filter((known) => known !== listener);
    }
    throwIfAborted() {
      if (this.aborted) throw this.reason;
    }
    abortWith(reason) {
      if (this.aborted) return;
      this.aborted = true;
      this.reason = reason;
      const event = { type: "abort", target: this };
      this.onabort?.(event);
      for (const listener of this.#listeners) listener(event);
    }
    static abort(reason = named("AbortError", "This was aborted.")) {
      const signal = new AbortSignal();
      signal.abortWith(reason);
      return signal;
    }
    static timeout(ms) {
      const signal = new AbortSignal();
      start(() => signal.abortWith(named("TimeoutError", "This took too long.")), ms, false, []);
      return signal;
    }
  }
  class AbortController {
    signal = new AbortSignal();
    abort(reason = named("AbortError", "This was aborted.")) {
      this.signal.abortWith(reason);
    }
  }
  function named(name, message) {
    return Object.assign(new Error(message), { name });
  }

  define({
    AbortController,
    AbortSignal,
    setTimeout: (run, ms, ...values) => start(run, ms, false, values),
    setInterval: (run, ms, ...values) => start(run, ms, true, values),
    clearTimeout: stop,
    clearInterval: stop,
    queueMicrotask: (run) => void Promise.resolve().then(() => run()),
  });
});

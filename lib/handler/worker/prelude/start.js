(function addStart({ call, ask, settle, parse, stringify }, { Request, Response }) {
  let handler;

  function storeOf() {
    const kindOf = (options) => (typeof options === "string" ? options : options?.type);
    return {
      async get(key, options) {
        const { value } = await ask("get", { key: String(key) });
        return value !== null && kindOf(options) === "json" ? parse(value) : value;
      },
      async put(key, value, { expirationTtl, expiration } = {}) {
        const seconds =
          expirationTtl ?? (expiration === undefined ? undefined : expiration - Date.now() / 1000);
        const text = typeof value === "string" ? value : stringify(value);
        await ask("put", {
          key: String(key),
          value: text,
          ...(seconds === undefined ? {} : { secondsMax: Number(seconds) }),
        });
      },
      async delete(key) {
        await ask("remove", { key: String(key) });
      },
    };
  }

  /** Calls the handler; the host hears what came of it. */
  function start(requestJson, secretsJson) {
    const request = new Request("https://flow.invalid/", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: requestJson,
    });
    Object.assign(request, parse(requestJson));
    const env = { ...parse(secretsJson), KV: storeOf() };
    Promise.resolve()
      .then(() => handler(request, env))
      .then(readAnswer)
      .then((answer) => call("done", answer), fail);
  }

  async function readAnswer(answer) {
    if (answer instanceof Response) return { status: answer.status, json: await answer.text() };
    return { status: 200, json: stringify(answer) ?? "" };
  }

  function fail(thrown) {
    const isError = thrown instanceof Error;
    call("failed", {
      name: isError ? String(thrown.name) : "",
      message: isError ? String(thrown.message) : describe(thrown),
      stack: isError ? String(thrown.stack) : "",
    });
  }

  function describe(thrown) {
    return typeof thrown === "object" && thrown !== null ? (stringify(thrown) ?? "") : String(thrown);
  }

  return {
    start,
    settle,
    take: (given) => {
      handler = given;
    },
  };
});

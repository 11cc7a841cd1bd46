import { createServer, type IncomingMessage } from "node:http";

export type Seen = {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingMessage["headers"];
  readonly body: string;
};
export type Answer = {
  readonly status?: number;
  readonly type?: string;
  readonly body: string;
  readonly location?: string;
};

/** A server that answers as it is told and remembers what it was asked. */
export function outsideServer() {
  const seen: Seen[] = [];
  let answer: (seen: Seen) => Answer = () => ({ body: "[]" });
  let held: Promise<void> = Promise.resolve();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const asked = {
      method: request.method ?? "",
      url: new URL(request.url ?? "", "http://x"),
      headers: request.headers,
      body,
    };
    seen.push(asked);
    await held;
    const { status = 200, type = "application/json", body: text, location } = answer(asked);
    response.writeHead(status, { "content-type": type, ...(location ? { location } : {}) }).end(text);
  });
  return {
    server,
    seen,
    answerWith: (next: (seen: Seen) => Answer) => {
      answer = next;
      seen.length = 0;
    },
    hold: () => {
      let letGo = () => {};
      held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    },
  };
}

import { z } from "zod";
import { failure, success } from "@/lib/result";
import { oneOf } from "./one-of";
import type { AccountThere, FlowThere, Place, Published, Pushed, Sent, Told, Trouble } from "./place";

/** A running Flowsmith. `key` is an access key of a workspace. */
export type FlowsmithServer = { readonly url: string; readonly key: string; readonly fetch?: typeof fetch };

const text = z.string();
const accountThere = z.object({
  id: text,
  name: text,
  isSimulated: z.boolean(),
  numbers: z.array(z.object({ id: text, phone: text })),
});
const flowThere = z.object({
  id: text,
  name: text,
  at: z.array(z.object({ account: text, metaFlowId: text, status: text, isSimulated: z.boolean() })),
});
const mistakes = z.array(
  z.object({ code: text, message: text, pointer: text.optional(), line: z.number().optional() }),
);
const pushed = z.object({ id: text, name: text, isNew: z.boolean(), mistakes });
const published = z.object({ id: text, name: text, account: text });
const sent = z.object({ messageId: text.optional(), state: text });
const refusal = z.object({
  error: z.object({ message: text, remedy: text.optional(), mistakes: mistakes.optional() }),
});

/** Larger answers are none of ours. In characters. */
const answerMax = 12_000_000;
const waitMs = 180_000;

export function placeAtFlowsmith(server: FlowsmithServer): Place {
  const list = async (): Promise<Told<readonly FlowThere[]>> =>
    asked(server, { path: "flows" }, (answer) => z.object({ flows: z.array(flowThere) }).parse(answer).flows);
  const flowOf = async (wanted: string): Promise<Told<FlowThere>> => {
    const flows = await list();
    return flows.ok ? oneOf(flows.value, wanted, "Flow") : flows;
  };
  return {
    accounts: () =>
      asked(
        server,
        { path: "accounts" },
        (answer): readonly AccountThere[] =>
          z.object({ accounts: z.array(accountThere) }).parse(answer).accounts,
      ),
    list: async (account) => {
      const flows = await list();
      if (!flows.ok || account === undefined) return flows;
      return success(flows.value.filter(({ at }) => at.some((link) => link.account === account)));
    },
    pull: async (wanted) => {
      const flow = await flowOf(wanted);
      if (!flow.ok) return flow;
      const { id, name } = flow.value;
      const got = await request(server, { path: `flows/${id}/json` });
      return got.ok ? success({ id, name, text: got.value }) : got;
    },
    push: async ({ flow: wanted, name, text: json }) => {
      const read = (answer: unknown): Pushed => pushed.parse(answer);
      if (wanted === undefined) {
        if (name === undefined) {
          return failure({ problem: "A new Flow needs a name.", remedy: "Add --name.", isMisuse: true });
        }
        return asked(server, { method: "POST", path: "flows", json: { name, text: json } }, read);
      }
      const flow = await flowOf(wanted);
      if (!flow.ok) return flow;
      return asked(server, { method: "PUT", path: `flows/${flow.value.id}/json`, body: json }, read);
    },
    publish: async ({ flow: wanted, account, note }) => {
      const flow = await flowOf(wanted);
      if (!flow.ok) return flow;
      const path = `flows/${flow.value.id}/publish`;
      return asked(
        server,
        { method: "POST", path, json: { account, note } },
        (answer): Published => published.parse(answer),
      );
    },
    send: async ({ flow: wanted, ...message }) => {
      const flow = await flowOf(wanted);
      if (!flow.ok) return flow;
      const path = `flows/${flow.value.id}/messages`;
      return asked(server, { method: "POST", path, json: message }, (answer): Sent => {
        const { messageId, state } = sent.parse(answer);
        return { messageId, state };
      });
    },
  };
}

type Request = {
  readonly method?: "POST" | "PUT";
  readonly path: string;
  /** As it is. */
  readonly body?: string;
  readonly json?: unknown;
};

async function asked<Value>(
  server: FlowsmithServer,
  wanted: Request,
  read: (answer: unknown) => Value,
): Promise<Told<Value>> {
  const got = await request(server, wanted);
  if (!got.ok) return got;
  try {
    return success(read(JSON.parse(got.value)));
  } catch {
    return failure(noFlowsmith(server));
  }
}

async function request(
  server: FlowsmithServer,
  {
    method = "GET" as const,
    path,
    body,
    json,
  }: Omit<Request, "method"> & { readonly method?: "GET" | "POST" | "PUT" },
): Promise<Told<string>> {
  const { url, key, fetch: ask = fetch } = server;
  let answer: Response;
  let answered: string;
  try {
    answer = await ask(new URL(`/api/v1/${path}`, url), {
      method,
      headers: {
        authorization: `Bearer ${key}`,
        "content-type": "application/json",
      },
      // A key goes to no other address than the one that was set.
      redirect: "error",
      signal: AbortSignal.timeout(waitMs),
      ...(method === "GET" ? {} : { body: body ?? JSON.stringify(json) }),
    });
    answered = await answer.text();
  } catch {
    return failure({
      problem: `Flowsmith does not answer at ${url}.`,
      remedy: "Is it running, and is FLOWSMITH_URL its address?",
      isMisuse: true,
    });
  }
  if (answered.length > answerMax) return failure(noFlowsmith(server));
  return answer.ok ? success(answered) : failure(refused(server, answer.status, answered));
}

function refused(server: FlowsmithServer, status: number, answered: string): Trouble {
  try {
    const { message, remedy, mistakes: found } = refusal.parse(JSON.parse(answered)).error;
    return {
      problem: message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(found === undefined ? {} : { mistakes: found }),
      ...(status === 401 || status === 503 ? { isMisuse: true as const } : {}),
    };
  } catch {
    return noFlowsmith(server);
  }
}

function noFlowsmith({ url }: FlowsmithServer): Trouble {
  return {
    problem: `What answers at ${url} is no Flowsmith of this version.`,
    remedy: "Check FLOWSMITH_URL.",
    isMisuse: true,
  };
}

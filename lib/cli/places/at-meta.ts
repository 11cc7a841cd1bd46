import { hasEndpoint } from "@/lib/flow/model/document";
import { openText } from "@/lib/flow/text/open-text";
import { readAccount } from "@/lib/meta/accounts/read-account";
import type { GraphClient } from "@/lib/meta/client/graph-client";
import { collect } from "@/lib/meta/client/pages";
import type { GraphFailure } from "@/lib/meta/failures/graph-failure";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { downloadFlowJson } from "@/lib/meta/flows/download-flow-json";
import type { FlowAtMeta } from "@/lib/meta/flows/flow-at-meta";
import type { FlowProblem } from "@/lib/meta/flows/flow-problem";
import { listFlows } from "@/lib/meta/flows/list-flows";
import { publishFlow } from "@/lib/meta/flows/publish-flow";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { type FlowMessage, type FlowOpening, flowMessage } from "@/lib/meta/messages/flow-message";
import { sendMessage } from "@/lib/meta/messages/send-message";
import { listPhoneNumbers } from "@/lib/meta/numbers/phone-numbers";
import { failure, type Result, success } from "@/lib/result";
import { accountOf, oneOf } from "./one-of";
import type { AccountThere, FlowThere, Mistake, Place, Told, ToPush, ToSend, Trouble } from "./place";

/** One WhatsApp account, asked directly (spec/platform.md, A.3). `newToken` makes the token of a message. */
export type MetaAccount = {
  readonly graph: GraphClient;
  readonly wabaId: string;
  readonly newToken: () => string;
};

export function placeAtMeta(meta: MetaAccount): Place {
  const { graph } = meta;
  return {
    accounts: async () => told(await account(meta), (found) => [found]),
    list: async (wanted) => {
      const asked = askedFor(meta, wanted);
      return asked.ok ? told(await flows(meta), (found) => found.map((flow) => there(meta, flow))) : asked;
    },
    pull: async (wanted) => {
      const flow = await flowOf(meta, wanted);
      if (!flow.ok) return flow;
      const { id, name } = flow.value;
      const text = await downloadFlowJson(graph, id);
      if (!text.ok) return failure(inWords(text.failure));
      if (text.value === undefined)
        return failure({ problem: `"${name}" has no JSON yet.`, remedy: "Push one." });
      return success({ id, name, text: text.value });
    },
    push: (wanted) => push(meta, wanted),
    publish: async ({ flow: wanted, account: wantedAccount }) => {
      const asked = askedFor(meta, wantedAccount);
      const flow = asked.ok ? await flowOf(meta, wanted) : asked;
      if (!flow.ok) return flow;
      const { id, name } = flow.value;
      const published = await publishFlow(graph, id);
      if (published.ok) return success({ id, name, account: meta.wabaId });
      return failure(await whyNotPublished(graph, id, published.failure));
    },
    send: (wanted) => send(meta, wanted),
  };
}

async function push(meta: MetaAccount, { flow: wanted, name, text }: ToPush) {
  const { graph, wabaId } = meta;
  const old = wanted === undefined ? undefined : await flowOf(meta, wanted);
  if (old && !old.ok) return old;
  if (old?.ok) {
    const uploaded = await uploadFlowJson(graph, old.value.id, text);
    if (!uploaded.ok) return failure(inWords(uploaded.failure));
    const { id, name } = old.value;
    return success({ id, name, isNew: false, mistakes: mistakesIn(uploaded.value) });
  }
  if (name === undefined) {
    return failure<Trouble>({ problem: "A new Flow needs a name.", remedy: "Add --name.", isMisuse: true });
  }
  const made = await createFlow(graph, wabaId, { name, categories: ["OTHER"], flowJson: text });
  if (!made.ok) return failure(inWords(made.failure));
  const { id, problems } = made.value;
  return success({ id, name, isNew: true, mistakes: mistakesIn(problems) });
}

async function send(meta: MetaAccount, wanted: ToSend) {
  const there = await account(meta);
  if (!there.ok) return failure(inWords(there.failure));
  const asked = askedFor(meta, wanted.account);
  const flow = asked.ok ? await flowOf(meta, wanted.flow) : asked;
  if (!flow.ok) return flow;
  const [first, second] = there.value.numbers;
  if (wanted.from === undefined && second) {
    const problem = "The account has more than one number.";
    return failure<Trouble>({ problem, remedy: "Say which one sends with --from ID.", isMisuse: true });
  }
  const from = wanted.from ?? first?.id;
  if (from === undefined) return failure<Trouble>({ problem: "The account has no number that could send." });
  const { to, body, buttonText, isDraft } = wanted;
  const opening = await openingOf(meta, flow.value.id, wanted);
  if (!opening.ok) return opening;
  const sent = await sendMessage(
    meta.graph,
    from,
    flowMessage({
      to,
      ...headerOf(wanted),
      bodyText: body,
      flow: { id: flow.value.id },
      buttonText,
      flowToken: wanted.token ?? meta.newToken(),
      opening: opening.value,
      isDraft,
    }),
  );
  if (!sent.ok) return failure(inWords(sent.failure));
  return success({ messageId: sent.value.id, state: "sent" });
}

/** With neither screen nor data, a Flow that has an endpoint asks it for its first screen. */
async function openingOf(
  { graph }: MetaAccount,
  flowId: string,
  { screen, data }: ToSend,
): Promise<Told<FlowOpening>> {
  if (screen !== undefined || data !== undefined) {
    return success({ by: "navigate", ...(screen ? { screen } : {}), ...(data ? { data } : {}) });
  }
  const text = await downloadFlowJson(graph, flowId);
  if (!text.ok) return failure(inWords(text.failure));
  const opened = openText(text.value ?? "");
  return success({ by: opened.ok && hasEndpoint(opened.value.document) ? "data_exchange" : "navigate" });
}

function headerOf({ header, headerMedia }: ToSend): Pick<FlowMessage, "header"> {
  if (headerMedia) {
    const { type, ...media } = headerMedia;
    return { header: { type, media } };
  }
  return header === undefined ? {} : { header: { type: "text", text: header } };
}

async function account({ graph, wabaId }: MetaAccount): Promise<Result<AccountThere, GraphFailure>> {
  const found = await readAccount(graph, wabaId);
  if (!found.ok) return found;
  const numbers = await collect(listPhoneNumbers(graph, wabaId));
  if (!numbers.ok) return numbers;
  return success({
    id: wabaId,
    name: found.value.name ?? wabaId,
    isSimulated: false,
    numbers: numbers.value.map(({ id, displayNumber }) => ({ id, phone: displayNumber })),
  });
}

/** There is one account, so another one cannot be asked for. */
function askedFor({ wabaId }: MetaAccount, wanted: string | undefined): Told<unknown> {
  return accountOf([{ id: wabaId, name: wabaId }], wanted);
}

async function flows({ graph, wabaId }: MetaAccount): Promise<Result<readonly FlowAtMeta[], GraphFailure>> {
  return collect(listFlows(graph, wabaId));
}

async function flowOf(meta: MetaAccount, wanted: string): Promise<Told<FlowAtMeta>> {
  const found = await flows(meta);
  return found.ok ? oneOf(found.value, wanted, "Flow") : failure(inWords(found.failure));
}

function there({ wabaId }: MetaAccount, { id, name, status }: FlowAtMeta): FlowThere {
  return {
    id,
    name,
    at: [{ account: wabaId, metaFlowId: id, status: status.toLowerCase(), isSimulated: false }],
  };
}

/** Meta refuses a Flow with mistakes without naming them; the Flow itself does. */
async function whyNotPublished(graph: GraphClient, flowId: string, why: GraphFailure): Promise<Trouble> {
  const flow = await readFlow(graph, flowId);
  const mistakes = flow.ok ? mistakesIn(flow.value.problems) : [];
  return mistakes.length > 0 ? { ...inWords(why), mistakes } : inWords(why);
}

function mistakesIn(problems: readonly FlowProblem[]): readonly Mistake[] {
  return problems.map(({ code, message, places: [place] }) => ({
    code,
    message,
    pointer: place?.pointer,
    line: place?.lineStart,
  }));
}

function told<From, To>(result: Result<From, GraphFailure>, read: (value: From) => To): Told<To> {
  return result.ok ? success(read(result.value)) : failure(inWords(result.failure));
}

const unasked: ReadonlySet<GraphFailure["kind"]> = new Set([
  "unreachable",
  "timed-out",
  "redirected",
  "signed-out",
]);

function inWords({ kind, happened, remedy }: GraphFailure): Trouble {
  return { problem: happened, remedy, ...(unasked.has(kind) ? { isMisuse: true as const } : {}) };
}

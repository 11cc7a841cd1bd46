import { isJsonArray, isJsonObject, type JsonObject, own } from "@/lib/flow/json";
import { type Field, fieldsOn } from "@/lib/flow/model/answers";
import { type FlowScreen, screenId } from "@/lib/flow/model/document";
import { screenWithId } from "@/lib/flow/model/walk";
import { withFlowToken } from "@/lib/flow/model/with-flow-token";
import { requiredNames, schemaFault } from "@/lib/flow/runtime/data-schema";
import { mayFollow } from "@/lib/flow/runtime/routing";
import { failure, type Result, success } from "@/lib/result";
import type { Exchange, Fault, FaultCode, Reply } from "../exchange";
import { finalScreen } from "../read-answer";
import type { Contract } from "./contract";
import { listFindings } from "./list-faults";

/** A reply that keeps the contract, and what was mended in it, in words for the owner. */
export type CheckedReply = { readonly reply: Reply; readonly notes: readonly string[] };

/** The data that the phone was sent last for a screen, to fill up what a reply on the same screen leaves out. */
export type LastShown = (screen: string) => Promise<JsonObject | undefined>;

/**
 * Checks a reply against the Flow it is for, as the strictest phone does (spec/platform.md, C.4): the screen exists, may
 * follow, and gets all that it declares in the declared shape, lists within their limits. What is undeclared goes.
 */
export async function checkReply(
  { flow }: Contract,
  exchange: Exchange,
  { reply, lastShown }: { readonly reply: Reply; readonly lastShown: LastShown },
): Promise<Result<CheckedReply, Fault>> {
  if (reply.kind === "closed") return success({ reply, notes: [] });
  if (reply.kind === "finish") return success(withToken(reply.params, exchange.flowToken));
  const screen = screenWithId(flow, reply.screen);
  if (!screen) return fault("unknown-screen", unknownScreen(reply.screen, flow.screens));
  const from = exchange.screen ?? null;
  if (exchange.action === "INIT" && from !== null && from !== reply.screen) {
    return fault(
      "wrong-way",
      `The phone opened the screen "${from}" and can show no other, but the answer names "${reply.screen}".`,
    );
  }
  if (!mayFollow(flow, exchange.action === "INIT" ? null : from, reply.screen)) {
    return fault("wrong-way", wrongWay(exchange.action === "INIT" ? null : from, reply.screen));
  }
  const { data } = reply;
  const isSame = exchange.screen === screenId(screen);
  return checkData(screen, isSame ? await filledUp(screen, data, lastShown) : { data, notes: [] });
}

type Filled = { readonly data: JsonObject; readonly notes: readonly string[] };

/** On the same screen what is left out stays as it was: a message at a field need not repeat the lists. */
async function filledUp(screen: FlowScreen, data: JsonObject, lastShown: LastShown): Promise<Filled> {
  const missing = missingFields(screen, data);
  if (missing.length === 0) return { data, notes: [] };
  const last = (await lastShown(screenId(screen))) ?? {};
  const known = missing.flatMap((name) => {
    const value = own(last, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (known.length === 0) return { data, notes: [] };
  const names = known.map(([name]) => `"${name}"`).join(", ");
  return {
    data: { ...Object.fromEntries(known), ...data },
    notes: [`The answer leaves out ${names}; the phone got what it had.`],
  };
}

/** With a list `required` in the declaration its names have to be there, else all. */
function missingFields(screen: FlowScreen, data: JsonObject): readonly string[] {
  const declared = own(screen.props, "data");
  const isListed = isJsonObject(declared) && isJsonArray(own(declared, "required"));
  const names = isListed ? requiredNames(declared) : fieldsOn(screen).map(({ name }) => name);
  return names.filter((name) => name !== errorMessage && own(data, name) === undefined);
}

const errorMessage = "error_message";

function checkData(screen: FlowScreen, { data, notes }: Filled): Result<CheckedReply, Fault> {
  const id = screenId(screen);
  const fields = fieldsOn(screen);
  const [missing] = missingFields(screen, data);
  if (missing !== undefined) {
    return fault("wrong-data", `The screen "${id}" declares "${missing}", but the answer leaves it out.`);
  }
  for (const { name, schema } of fields) {
    const value = own(data, name);
    const why = value === undefined ? undefined : schemaFault(value, schema, name);
    if (why !== undefined) return fault("wrong-data", `The data does not fit the screen "${id}". ${why}`);
  }
  const lists = listFindings(screen, data);
  if (lists.fault !== undefined) {
    return fault("wrong-data", `The data does not fit the screen "${id}". ${lists.fault}`);
  }
  const kept = declaredOnly(fields, data);
  const dropped = kept === data ? [] : Object.keys(data).filter((name) => !Object.hasOwn(kept, name));
  const droppedNote = dropped.map((name) => `The screen "${id}" declares no "${name}"; it was left out.`);
  return success({
    reply: { kind: "screen", screen: id, data: kept },
    notes: [...notes, ...droppedNote, ...lists.notes],
  });
}

/** The same data where all of it is declared, as it nearly always is. */
function declaredOnly(fields: readonly Field[], data: JsonObject): JsonObject {
  const isDeclared = (given: string) => given === errorMessage || fields.some(({ name }) => name === given);
  if (Object.keys(data).every(isDeclared)) return data;
  // What somebody else answers may hold any number of names.
  const declared = new Set([...fields.map(({ name }) => name), errorMessage]);
  return Object.fromEntries(Object.entries(data).filter(([name]) => declared.has(name)));
}

function withToken(params: JsonObject, flowToken: string): CheckedReply {
  const complete = withFlowToken(params, flowToken);
  const notes = complete === params ? [] : ['"flow_token" was added to the answers.'];
  return { reply: { kind: "finish", params: complete }, notes };
}

function unknownScreen(id: string, screens: readonly FlowScreen[]): string {
  const ids = screens.map((screen) => screenId(screen)).filter((known) => known !== "");
  return `The Flow has no screen "${id}". Its screens are ${ids.join(", ")}; "${finalScreen}" ends it.`;
}

function wrongWay(from: string | null, to: string): string {
  return from === null
    ? `The Flow cannot open with "${to}": other screens lead to it.`
    : `No route leads from "${from}" to "${to}" in the Flow, nor back. Phones refuse the step.`;
}

function fault(code: FaultCode, message: string): Result<never, Fault> {
  return failure({ code, message });
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";

/** A Flow with what WhatsApp's own check said of it. Only tests read these. */
export type MeasuredCase = {
  readonly id: string;
  readonly text: string;
  readonly isValid: boolean;
  readonly codes: readonly string[];
  /** The check broke off inside: only that the Flow is refused is certain. */
  readonly isVerdictOnly: boolean;
};

const corpus = new URL("../../../shared/corpus/", import.meta.url);

export const hasCorpus = existsSync(new URL("mutations.jsonl", corpus));

type Verdict = {
  readonly valid: boolean;
  readonly errors?: readonly { readonly code: string }[];
  readonly stopped_inside?: boolean;
};

/** Real Flows as they are, and old ones also under the oldest and the newest version that can be published. */
export function measuredFlows(): readonly MeasuredCase[] {
  const verdicts = read("verdicts.json") as {
    readonly [id: string]: Verdict & { readonly [as: string]: Verdict };
  };
  return readdirSync(new URL("flows/", corpus))
    .filter((name) => name.endsWith(".json") && name !== "index.json")
    .flatMap((name) => {
      const id = name.replace(".json", "");
      const verdict = verdicts[id];
      if (!verdict) return [];
      const text = readFileSync(new URL(`flows/${name}`, corpus), "utf8");
      const cases = [caseOf(id, text, verdict)];
      for (const [as, version] of [
        ["as_5_1", "5.1"],
        ["as_7_3", "7.3"],
      ] as const) {
        const variant = verdict[as];
        if (variant) {
          const flow = { ...(JSON.parse(text) as JsonObject), version };
          cases.push(caseOf(`${id}@${version}`, JSON.stringify(flow), variant));
        }
      }
      return cases;
    });
}

function caseOf(id: string, text: string, { valid, errors, stopped_inside }: Verdict): MeasuredCase {
  const codes = (errors ?? []).map(({ code }) => code);
  return { id, text, isValid: valid, codes, isVerdictOnly: stopped_inside === true };
}

type Mutation = {
  readonly id: string;
  readonly base: string;
  readonly text?: string;
  readonly patch?: readonly Operation[];
  readonly pad?: { readonly pointer: string; readonly char: string; readonly bytes: number };
  readonly valid: boolean;
  readonly errors: readonly { readonly code: string }[];
  readonly inner_stop?: boolean;
};

/** Flows of our own with one change each. */
export function measuredMutations(): readonly MeasuredCase[] {
  const { bases } = read("mutations-bases.json") as {
    readonly bases: { readonly [name: string]: { readonly flow: Json } };
  };
  const lines = readFileSync(new URL("mutations.jsonl", corpus), "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const mutation = JSON.parse(line) as Mutation;
      return {
        id: mutation.id,
        text: mutation.text ?? textOf(mutation, bases[mutation.base]?.flow ?? null),
        isValid: mutation.valid,
        codes: mutation.errors.map(({ code }) => code),
        isVerdictOnly: mutation.inner_stop === true,
      };
    });
}

function textOf({ patch = [], pad }: Mutation, base: Json): string {
  const flow = patch.reduce(apply, structuredClone(base));
  if (!pad) return JSON.stringify(flow);
  const { box, key } = locate(flow, pad.pointer);
  const missing = pad.bytes - new TextEncoder().encode(JSON.stringify(flow)).length;
  box[key] = `${box[key]}${pad.char.repeat(Math.max(0, Math.floor(missing / pad.char.length)))}`;
  return JSON.stringify(flow);
}

type Operation = {
  readonly op: "add" | "remove" | "replace" | "copy" | "move";
  readonly path: string;
  readonly from?: string;
  readonly value?: Json;
};

/** RFC 6902, as far as the cases need it. Changes `flow`. */
function apply(flow: Json, { op, path, from = "", value = null }: Operation): Json {
  switch (op) {
    case "remove":
      take(flow, path);
      break;
    case "replace": {
      const { box, key } = locate(flow, path);
      box[key] = value;
      break;
    }
    case "add":
      put(flow, path, value);
      break;
    case "copy": {
      const { box, key } = locate(flow, from);
      put(flow, path, structuredClone(box[key] ?? null));
      break;
    }
    case "move":
      put(flow, path, take(flow, from));
      break;
  }
  return flow;
}

// A case's own copy may change, though Json is read-only everywhere else.
type Box = { [key: string]: Json };

function locate(flow: Json, pointer: string): { readonly box: Box; readonly key: string } {
  const steps = pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  const key = steps.pop() ?? "";
  let box: Json = flow;
  for (const step of steps) {
    if (!isJsonArray(box) && !isJsonObject(box)) throw new Error(`nothing at ${pointer}`);
    box = (box as Box)[step] ?? null;
  }
  return { box: box as Box, key };
}

function put(flow: Json, pointer: string, value: Json): void {
  const { box, key } = locate(flow, pointer);
  // An array among the boxes is changed in place like every other part of the case's own copy.
  if (isJsonArray(box)) (box as unknown as Json[]).splice(key === "-" ? box.length : Number(key), 0, value);
  else box[key] = value;
}

function take(flow: Json, pointer: string): Json {
  const { box, key } = locate(flow, pointer);
  const old = box[key] ?? null;
  if (isJsonArray(box)) (box as unknown as Json[]).splice(Number(key), 1);
  else delete box[key];
  return old;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, corpus), "utf8"));
}

import { sql } from "drizzle-orm";
import { fromStorable, toStorable } from "./exact-text";
import { endpointCallBlock as block, type CallDetails } from "./schema/endpoint-call";

/** One call as it is kept; its endpoint says whose it is, so every query asks for one that was found in a workspace. */
export type StoredCall = {
  /** Grows from one call to the next that is written. */
  readonly position: number;
  readonly endpointId: string;
  readonly at: Date;
  /** "question", "ping", "notice", "unread". */
  readonly kind: string;
  readonly action: string | null;
  /** The screen the phone named, and the one it was sent to. */
  readonly screen: string | null;
  readonly nextScreen: string | null;
  readonly flowToken: string | null;
  readonly status: number;
  /** What went wrong; null when nothing did. */
  readonly code: string | null;
  readonly ms: number;
  readonly deploymentId: string | null;
  readonly revisionId: string | null;
  readonly sendId: string | null;
  /** Asked by a person in the builder, not by a phone. */
  readonly isTest: boolean;
  readonly details: CallDetails;
};
/** `detailsText` is the JSON of the details. */
export type CallToStore = Omit<StoredCall, "position" | "details"> & { readonly detailsText: string };

/** A call in the facts of its block: what is absent is nothing. Texts are as `toStorable` makes them, `at` in milliseconds. */
type CallFacts = {
  readonly at: number;
  readonly kind: string;
  readonly action?: string;
  readonly screen?: string;
  readonly next?: string;
  readonly token?: string;
  readonly status: number;
  readonly code?: string;
  readonly ms: number;
  readonly deployment?: string;
  readonly revision?: string;
  readonly send?: string;
  readonly test?: true;
};

export type CallBlock = Omit<typeof block.$inferInsert, "id">;

/** In no JSON, where it would be escaped. */
const betweenDetails = "\u001e";
/** Positions of a block; a fixed number, because positions are kept in addresses of pages. */
const placesOfBlock = 1_024;
const callsMax = 500;
/** Of the details: one call of a block is read with all of them. */
const charactersMax = 1_000_000;
/** Calls are let go a block at a time, when the last is old. */
const spanMostMs = 60_000;

/** What anybody can send from outside is nothing that WhatsApp asked. */
const strangers = ["wrong-signature", "no-envelope"];
/** Closing an ended message is no fault. */
const harmless = [...strangers, "token-closed"];
/** Health checks count for whether there was an answer alone. */
const questions = ["question", "unread"];

type Open = { readonly calls: CallToStore[]; characters: number };

/** Packs calls in the order in which they came, those of each endpoint together. */
export function packCalls(calls: readonly CallToStore[]): readonly CallBlock[] {
  const packed: Open[] = [];
  const open = new Map<string, Open>();
  for (const call of calls) {
    const last = open.get(call.endpointId);
    const into = last && hasRoom(last, call) ? last : { calls: [], characters: 0 };
    if (into !== last) {
      packed.push(into);
      open.set(call.endpointId, into);
    }
    into.calls.push(call);
    into.characters += call.detailsText.length;
  }
  return packed.map((each) => blockOf(each.calls));
}

function hasRoom({ calls, characters }: Open, { at, detailsText }: CallToStore): boolean {
  const span = Math.abs(at.getTime() - (calls[0]?.at ?? at).getTime());
  return calls.length < callsMax && characters + detailsText.length <= charactersMax && span < spanMostMs;
}

function blockOf(calls: readonly CallToStore[]): CallBlock {
  const times = calls.map(({ at }) => at.getTime());
  const tokens = calls.flatMap(({ flowToken }) => (flowToken === null ? [] : [tokenKey(flowToken)]));
  return {
    endpointId: calls[0]?.endpointId ?? "",
    firstAt: new Date(Math.min(...times)),
    lastAt: new Date(Math.max(...times)),
    count: calls.length,
    faults: calls.filter(({ code }) => code !== null).length,
    ...healthOf(calls.filter(({ isTest }) => !isTest)),
    tokens: [...new Set(tokens)],
    facts: JSON.stringify(calls.map(factsOf)),
    details: calls.map(({ detailsText }) => detailsText).join(betweenDetails),
  };
}

/** `asked` is what WhatsApp asked; of that got no answer at all (a status from 500) what is `unanswered`. */
function healthOf(
  calls: readonly CallToStore[],
): Pick<CallBlock, "asked" | "unanswered" | "failed" | "times"> {
  const asked = calls.filter(({ code }) => code === null || !strangers.includes(code));
  return {
    asked: asked.length,
    unanswered: asked.filter(({ status }) => status >= 500).length,
    failed: calls.filter(({ code }) => code !== null && !harmless.includes(code)).length,
    times: asked.flatMap(({ kind, ms }) => (questions.includes(kind) ? [thousandths(ms)] : [])),
  };
}

function factsOf(call: CallToStore): { readonly [Name in keyof CallFacts]: CallFacts[Name] | undefined } {
  return {
    at: call.at.getTime(),
    kind: call.kind,
    action: call.action ?? undefined,
    screen: storable(call.screen),
    next: storable(call.nextScreen),
    token: storable(call.flowToken),
    status: call.status,
    code: storable(call.code),
    ms: thousandths(call.ms),
    deployment: call.deploymentId ?? undefined,
    revision: call.revisionId ?? undefined,
    send: call.sendId ?? undefined,
    test: call.isTest || undefined,
  };
}

function storable(text: string | null): string | undefined {
  return text === null ? undefined : toStorable(text);
}

/** Of a millisecond. */
function thousandths(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}

const fnvStart = 0x811c9dc5 | 0;
const fnvPrime = 0x01000193;

/** FNV-1a over the code points of a token as it is stored: finds the blocks in which it may be. Stored, so it never changes. */
export function tokenKey(flowToken: string): number {
  let key = fnvStart;
  for (const sign of toStorable(flowToken)) key = Math.imul(key ^ (sign.codePointAt(0) ?? 0), fnvPrime);
  return key;
}

/** The block of a position. */
export function blockAt(position: number): number {
  return Math.floor(position / placesOfBlock);
}

const columns = sql`(at bigint, kind text, action text, screen text, next text, token text, status int, code text, ms float8,
  deployment text, revision text, send text, test boolean)`;
const names = sql`at, kind, action, screen, next, token, status, code, ms, deployment, revision, send, test`;

/** The calls of each block that is selected from, as `call`, to be joined laterally. */
export const callsOfBlock = sql`rows from (json_to_recordset(${block.facts}::json) as ${columns})
  with ordinality as call(${names}, place)`;

/** The same with the text of the details. */
export const wholeCallsOfBlock = sql`rows from (json_to_recordset(${block.facts}::json) as ${columns},
    unnest(string_to_array(${block.details}, ${betweenDetails})))
  with ordinality as call(${names}, details, place)`;

/** What is known of a call, of those joined. */
export const callColumns = {
  position: sql<number>`${block.id} * ${sql.raw(String(placesOfBlock))} + call.place - 1`.mapWith(Number),
  at: sql<Date>`call.at`.mapWith((ms) => new Date(Number(ms))),
  kind: sql<string>`call.kind`,
  action: sql<string | null>`call.action`,
  screen: sql<string | null>`call.screen`.mapWith(fromStorable),
  nextScreen: sql<string | null>`call.next`.mapWith(fromStorable),
  flowToken: sql<string | null>`call.token`.mapWith(fromStorable),
  status: sql<number>`call.status`,
  code: sql<string | null>`call.code`.mapWith(fromStorable),
  ms: sql<number>`call.ms`.mapWith(Number),
  deploymentId: sql<string | null>`call.deployment`,
  revisionId: sql<string | null>`call.revision`,
  sendId: sql<string | null>`call.send`,
  isTest: sql<boolean>`call.test is true`,
};

/** Only `packCalls` writes them. */
export const detailsColumn = sql<CallDetails>`call.details`.mapWith(
  (text: string) => JSON.parse(text) as CallDetails,
);

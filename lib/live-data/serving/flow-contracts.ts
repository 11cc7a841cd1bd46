import { type FlowText, findCurrentText, findDraftText, findRevisionText } from "@/db/flow-texts";
import type { WorkspaceScope } from "@/db/scope";
import { type Contract, contractOf } from "@/lib/endpoint/contract/contract";
import { jsonEqual } from "@/lib/flow/json";
import type { Rules } from "@/lib/flow/rules/rules";
import { sensitiveNames } from "./sensitive-names";

/** The Flow that a message opens, read once. */
export type KnownFlow = {
  /** Null for the draft. */
  readonly revisionId: string | null;
  /** Undefined when its text cannot be read. */
  readonly contract: Contract | undefined;
  /** Names whose values nobody may read; undefined with the contract. */
  readonly sensitive: ReadonlySet<string> | undefined;
  /** Null where nobody made any. */
  readonly rules: Rules | null;
};

/**
 * Which text a message opens: one revision, the draft, or, for a message that was sent without our knowing, whatever was
 * published last.
 */
export type OpenedText = { readonly revisionId: string } | "draft" | "current";

type Kept = { readonly found: FlowText; readonly flow: KnownFlow };

/** A text that may change is not asked for again so long. */
const changingMs = 1_000;
const countMax = 20;

/** Reads the texts of one Flow and keeps what it read; revisions change as little as the endpoint, the others are looked at now and then. */
export function flowContracts(
  scope: WorkspaceScope,
  flowId: string,
  now: () => number,
): (opened: OpenedText) => Promise<KnownFlow | undefined> {
  const revisions = new Map<string, KnownFlow>();
  const changing = new Map<string, { readonly until: number; readonly kept: Promise<Kept | undefined> }>();
  /** What is looked at again while the last look still counts: in a rush nobody waits for it. */
  const renewing = new Set<string>();
  /** What came of it last: nobody waits for one who hangs but those who asked with them. */
  const lastKept = new Map<string, Kept>();

  async function ofRevision(id: string): Promise<KnownFlow | undefined> {
    const known = revisions.get(id);
    if (known) return known;
    const found = await findRevisionText(scope, flowId, id);
    if (!found) return undefined;
    const flow = knownFlow(found);
    if (revisions.size >= countMax) revisions.clear();
    revisions.set(id, flow);
    return flow;
  }

  async function ofChanging(which: "draft" | "current"): Promise<KnownFlow | undefined> {
    const last = changing.get(which);
    const at = now();
    if (last && last.until > at) {
      if (last.until - changingMs / 2 <= at) void renew(which);
      return (await last.kept)?.flow;
    }
    const kept = look(which);
    changing.set(which, { until: now() + changingMs, kept });
    return (await kept)?.flow;
  }

  async function renew(which: "draft" | "current"): Promise<void> {
    if (renewing.has(which)) return;
    renewing.add(which);
    const until = now() + changingMs;
    try {
      const found = await look(which);
      changing.set(which, { until, kept: Promise.resolve(found) });
    } catch {
      // Who waits for it next hears what went wrong.
    } finally {
      renewing.delete(which);
    }
  }

  async function look(which: "draft" | "current"): Promise<Kept | undefined> {
    const find = which === "draft" ? findDraftText : findCurrentText;
    const found = await find(scope, flowId);
    if (!found) return undefined;
    const before = lastKept.get(which);
    const isSame =
      before?.found.text === found.text &&
      before.found.revisionId === found.revisionId &&
      jsonEqual(before.found.rules, found.rules);
    const kept = isSame ? before : { found, flow: knownFlow(found) };
    lastKept.set(which, kept);
    return kept;
  }

  return (opened) => (typeof opened === "string" ? ofChanging(opened) : ofRevision(opened.revisionId));
}

function knownFlow({ revisionId, text, rules }: FlowText): KnownFlow {
  const contract = contractOf(text);
  return { revisionId, contract, sensitive: contract && sensitiveNames(contract.flow), rules };
}

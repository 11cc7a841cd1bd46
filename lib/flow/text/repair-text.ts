import { decodeString } from "./decode-string";
import { scanToken, type Token, type TokenFault } from "./scan";

export type RepairKind =
  | "byte-order-mark"
  | "odd-space"
  | "comment"
  | "code-fence"
  | "quote-marks"
  | "line-break-in-text"
  | "control-character"
  | "bad-escape"
  | "unquoted-name"
  | "added-comma"
  | "removed-comma";

/** What a repair did, in the order of first occurrence. */
export type RepairChange = { readonly kind: RepairKind; readonly count: number };
export type RepairedText = { readonly text: string; readonly changes: readonly RepairChange[] };

/**
 * The text as JSON, where that is certain: only commas, spaces, comments and the marks around texts and names may
 * differ. Brackets, colons, names, texts, numbers and their order stay as they are; a text that would need more is
 * not repaired (undefined), because its structure would be a guess. Needs no recursion.
 */
export function repairText(text: string): RepairedText | undefined {
  const repair: Repair = { text, parts: [], counts: new Map(), open: [], awaited: "value", wasValue: false };
  let gap: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const token = scanToken(text, at);
    at = token.end;
    if (token.kind === "space" || token.kind === "comment" || token.kind === ",") gap.push(token);
    else {
      if (!takePiece(repair, token, gap)) return undefined;
      gap = [];
    }
  }
  if (repair.awaited !== "nothing" || !takeGap(repair, gap, false)) return undefined;
  const changes = [...repair.counts].map(([kind, count]) => ({ kind, count }));
  return { text: repair.parts.join(""), changes };
}

type Repair = {
  readonly text: string;
  readonly parts: string[];
  readonly counts: Map<RepairKind, number>;
  readonly open: ("{" | "[")[];
  /** `item` and `key` may also be the end of their list or object. */
  awaited: "value" | "item" | "key" | "colon" | "nothing";
  /** Whether the last piece ended a value. */
  wasValue: boolean;
};

/** Writes what stands between two pieces. False when something there cannot be repaired. */
function takeGap(repair: Repair, gap: readonly Token[], needsComma: boolean): boolean {
  let isMissing = needsComma;
  if (needsComma && !gap.some((token) => token.kind === ",")) {
    write(repair, ",", "added-comma");
    isMissing = false;
  }
  for (const token of gap) {
    const piece = repair.text.slice(token.start, token.end);
    if (token.kind === ",") {
      if (repair.awaited === "colon" || (repair.awaited === "value" && repair.open.length > 0)) return false;
      if (isMissing) write(repair, ",");
      else write(repair, "", "removed-comma");
      isMissing = false;
    } else if (!token.fault) write(repair, piece);
    else if (token.fault === "odd-space") write(repair, ordinarySpace(piece), "odd-space");
    else if (token.fault === "comment" || token.fault === "byte-order-mark") write(repair, "", token.fault);
    else if (token.fault === "code-fence" && repair.open.length === 0) write(repair, "", "code-fence");
    else return false;
  }
  return true;
}

/** Writes a bracket, a colon, a name or a value. False when it cannot stand here, whatever the commas. */
function takePiece(repair: Repair, token: Token, gap: readonly Token[]): boolean {
  const { awaited } = repair;
  const isClosing = token.kind === "}" || token.kind === "]";
  const needsComma = repair.wasValue && repair.open.length > 0 && !isClosing;
  if (!takeGap(repair, gap, needsComma)) return false;
  if (isClosing) return close(repair, token.kind);
  repair.wasValue = false;
  if (token.kind === ":") {
    repair.awaited = "value";
    write(repair, ":");
    return awaited === "colon";
  }
  if (awaited === "key") {
    repair.awaited = "colon";
    return writeName(repair, token);
  }
  if (awaited !== "value" && awaited !== "item") return false;
  if (token.kind === "{" || token.kind === "[") {
    repair.open.push(token.kind);
    repair.awaited = token.kind === "{" ? "key" : "item";
    write(repair, token.kind);
    return true;
  }
  endValue(repair);
  return writeScalar(repair, token);
}

function close(repair: Repair, kind: "}" | "]"): boolean {
  const isFitting = repair.awaited === (kind === "}" ? "key" : "item");
  repair.open.pop();
  endValue(repair);
  write(repair, kind);
  return isFitting;
}

function endValue(repair: Repair): void {
  const parent = repair.open.at(-1);
  repair.wasValue = true;
  repair.awaited = parent === "{" ? "key" : parent === "[" ? "item" : "nothing";
}

function writeName(repair: Repair, token: Token): boolean {
  if (token.kind !== "word") return token.kind === "string" && writeScalar(repair, token);
  write(repair, JSON.stringify(repair.text.slice(token.start, token.end)), "unquoted-name");
  return true;
}

/** Faults of a text whose meaning is clear all the same. */
const clearFaults: readonly TokenFault[] = [
  "quote-marks",
  "line-break-in-text",
  "control-character",
  "bad-escape",
];

function writeScalar(repair: Repair, token: Token): boolean {
  const piece = repair.text.slice(token.start, token.end);
  if (!token.fault) {
    write(repair, piece);
    return true;
  }
  const said = token.kind === "string" && clearFaults.includes(token.fault) ? decodeString(piece) : undefined;
  if (said === undefined) return false;
  // The list above holds only faults that are repairs of the same name.
  write(repair, JSON.stringify(said), token.fault as RepairKind);
  return true;
}

/** Invisible characters of zero width go; line separators stay line breaks. */
function ordinarySpace(piece: string): string {
  if (/[\u2028\u2029]/.test(piece)) return "\n";
  return piece.replace(/[\u00ad\u180e\u200b-\u200f\u2060\u2066-\u2069\ufeff]/g, "").replace(/[\s\S]/g, " ");
}

function write(repair: Repair, part: string, kind?: RepairKind): void {
  repair.parts.push(part);
  if (kind) repair.counts.set(kind, (repair.counts.get(kind) ?? 0) + 1);
}

import { scanToken, type Token, type TokenFault } from "./scan";

/** What keeps a text from being JSON. */
export type TextProblem =
  | TokenFault
  | "empty"
  | "missing-comma"
  | "extra-comma"
  | "missing-colon"
  | "missing-value"
  | "missing-key"
  | "wrong-bracket"
  | "unclosed-bracket"
  | "text-after-end";

/** The first problem; `offset` in UTF-16 units. `opener` is the bracket that is still open, where that is the matter. */
export type TextFinding = {
  readonly problem: TextProblem;
  readonly offset: number;
  readonly opener?: number;
};

/** What may come next. */
type Awaited = "value" | "value-or-end" | "key" | "key-or-end" | "colon" | "comma-or-end" | "nothing";

type Reading = { awaited: Awaited; comma: number; readonly open: Token[] };

/** The first place where a text stops being JSON; undefined when it is JSON. Needs no recursion. */
export function findTextFault(text: string): TextFinding | undefined {
  const reading: Reading = { awaited: "value", comma: 0, open: [] };
  let at = 0;
  while (at < text.length) {
    const token = scanToken(text, at);
    if (token.fault) return { problem: token.fault, offset: token.faultAt ?? token.start };
    const finding = token.kind === "space" ? undefined : step(reading, token);
    if (finding) return finding;
    at = token.end;
  }
  if (reading.awaited === "nothing") return undefined;
  const opener = reading.open.at(-1);
  if (opener) return { problem: "unclosed-bracket", offset: text.length, opener: opener.start };
  return { problem: "empty", offset: 0 };
}

function step(reading: Reading, token: Token): TextFinding | undefined {
  switch (token.kind) {
    case ",":
      return comma(reading, token);
    case ":":
      return colon(reading, token);
    case "}":
    case "]":
      return close(reading, token);
    default:
      return piece(reading, token);
  }
}

function comma(reading: Reading, token: Token): TextFinding | undefined {
  if (reading.awaited !== "comma-or-end") {
    const isLost = reading.awaited === "value" && reading.open.at(-1)?.kind === "{";
    if (reading.awaited === "colon") return { problem: "missing-colon", offset: token.start };
    if (reading.awaited === "nothing") return { problem: "text-after-end", offset: token.start };
    return { problem: isLost ? "missing-value" : "extra-comma", offset: token.start };
  }
  reading.comma = token.start;
  reading.awaited = reading.open.at(-1)?.kind === "{" ? "key" : "value";
  return undefined;
}

function colon(reading: Reading, token: Token): TextFinding | undefined {
  if (reading.awaited !== "colon") return { problem: "stray-character", offset: token.start };
  reading.awaited = "value";
  return undefined;
}

function close(reading: Reading, token: Token): TextFinding | undefined {
  const opener = reading.open.at(-1);
  if (!opener) return { problem: "text-after-end", offset: token.start };
  if ((opener.kind === "{") !== (token.kind === "}")) {
    return { problem: "wrong-bracket", offset: token.start, opener: opener.start };
  }
  const isDone = reading.awaited === "comma-or-end" || reading.awaited.endsWith("-or-end");
  if (!isDone) {
    if (reading.awaited === "colon") return { problem: "missing-colon", offset: token.start };
    const isAfterComma = reading.awaited === "key" || opener.kind === "[";
    return isAfterComma
      ? { problem: "extra-comma", offset: reading.comma }
      : { problem: "missing-value", offset: token.start };
  }
  reading.open.pop();
  reading.awaited = reading.open.length > 0 ? "comma-or-end" : "nothing";
  return undefined;
}

/** A key, a value, or a bracket that opens one. */
function piece(reading: Reading, token: Token): TextFinding | undefined {
  const { awaited } = reading;
  if (awaited === "nothing") return { problem: "text-after-end", offset: token.start };
  if (awaited === "colon") return { problem: "missing-colon", offset: token.start };
  if (awaited === "comma-or-end") return { problem: "missing-comma", offset: token.start };
  if (awaited === "key" || awaited === "key-or-end") {
    if (token.kind !== "string") return { problem: "missing-key", offset: token.start };
    reading.awaited = "colon";
    return undefined;
  }
  if (token.kind === "{" || token.kind === "[") {
    reading.open.push(token);
    reading.awaited = token.kind === "{" ? "key-or-end" : "value-or-end";
    return undefined;
  }
  reading.awaited = reading.open.length > 0 ? "comma-or-end" : "nothing";
  return undefined;
}

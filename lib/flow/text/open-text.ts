import { failure, type Result, success } from "../../result";
import { isJsonObject, type Json, type JsonObject } from "../json";
import type { FlowDocument } from "../model/document";
import { type IdSource, parse } from "../model/parse";
import { findTextFault, type TextProblem } from "./find-text-fault";
import { describeValue, type InnerFlow, innerFlows, isFlow } from "./inner-flows";
import { placeAt } from "./place-at";
import { readExactly } from "./read-exactly";
import { repairText } from "./repair-text";
import { depthMax, survey } from "./survey";
import { utf8Bytes } from "./utf8-bytes";
import { problemInWords, repairInWords } from "./words";

/** A text as a Flow: the wire value with its number forms, and the document made of it. */
export type Opened = { readonly flow: JsonObject; readonly document: FlowDocument };

/** Why a text does not open. Nothing of the text is lost: the caller still holds it. */
export type TextFault =
  /** `offset` in UTF-16 units; line and column count from 1. */
  | {
      readonly reason: "not-json";
      readonly problem: TextProblem;
      readonly offset: number;
      readonly line: number;
      readonly column: number;
      /** Plain words. */
      readonly message: string;
      /** The line, cut when long. */
      readonly excerpt: string;
      /** Offered only when nothing but commas, spaces, comments and quote marks would change. */
      readonly repaired?: RepairOffer;
    }
  /** `found` stands after "This is". `inner` are Flows inside it that can be opened instead. */
  | { readonly reason: "not-a-flow"; readonly found: string; readonly inner: readonly InnerFlow[] }
  | { readonly reason: "too-deep"; readonly levelsMax: number }
  | { readonly reason: "too-large"; readonly bytes: number; readonly bytesMax: number };

/** `changes` are sentences without a full stop. */
export type RepairOffer = { readonly text: string; readonly changes: readonly string[] };

/** Largest Flow JSON in UTF-8 bytes. Source: spec/flow-json.md, chapter 12. */
export const flowBytesMax = 10 * 1024 * 1024;

/** Opens a text of any origin. Never throws. */
export function openText(text: string, newId?: IdSource): Result<Opened, TextFault> {
  const bytes = utf8Bytes(text);
  if (bytes > flowBytesMax) return failure({ reason: "too-large", bytes, bytesMax: flowBytesMax });
  const value = readOrNothing(text);
  if (value === undefined) return failure(brokenText(text));
  if (survey(value).isTooDeep) return failure({ reason: "too-deep", levelsMax: depthMax });
  const document = parse(value, newId);
  if (document && isJsonObject(value)) return success({ flow: value, document });
  const inner = innerFlows(value);
  return failure({ reason: "not-a-flow", found: describeValue(value, inner), inner });
}

function readOrNothing(text: string): Json | undefined {
  try {
    return readExactly(text);
  } catch {
    return undefined;
  }
}

function brokenText(text: string): TextFault {
  const finding = findTextFault(text) ?? { problem: "stray-character", offset: 0 };
  const { line, column, excerpt } = placeAt(text, finding.offset);
  const openerLine = finding.opener === undefined ? undefined : placeAt(text, finding.opener).line;
  const repaired = repairOffer(text);
  return {
    reason: "not-json",
    problem: finding.problem,
    offset: finding.offset,
    line,
    column,
    message: problemInWords(finding, openerLine),
    excerpt,
    ...(repaired ? { repaired } : {}),
  };
}

function repairOffer(text: string): RepairOffer | undefined {
  const repaired = repairText(text);
  const value = repaired && readOrNothing(repaired.text);
  if (!repaired || value === undefined || !isFlow(value) || survey(value).isTooDeep) return undefined;
  return { text: repaired.text, changes: repaired.changes.map(repairInWords) };
}

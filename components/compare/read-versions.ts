import { compare } from "@/lib/flow/compare/compare";
import type { FlowDocument } from "@/lib/flow/model/document";
import { printText } from "@/lib/flow/model/print";
import { openText } from "@/lib/flow/text/open-text";
import { type Report, reportOf } from "./report-of";

/** A version of a Flow under the name a person knows it by; the text need not be a valid Flow. */
export type Version = { readonly name: string; readonly text: string };

/** `before` and `after` are the texts to compare line by line, both indented the same way where they can be read. */
export type ReadVersions = { readonly before: string; readonly after: string } & (
  | { readonly report: null }
  | {
      readonly report: Report;
      readonly flows: { readonly before: FlowDocument; readonly after: FlowDocument };
    }
);

export function readVersions(before: Version, after: Version): ReadVersions {
  const [old, now] = [openText(before.text), openText(after.text)];
  if (!old.ok || !now.ok) return { before: before.text, after: after.text, report: null };
  const flows = { before: old.value.document, after: now.value.document };
  return {
    before: printText(flows.before),
    after: printText(flows.after),
    report: reportOf(compare(flows.before, flows.after)),
    flows,
  };
}

import type { TextFault } from "@/lib/flow/text/open-text";

/** A text that may become a Flow. */
export type Candidate = { readonly text: string; readonly fileName?: string | undefined };

/** What keeps a file or a text from becoming a Flow. */
export type ImportFault = TextFault | { readonly reason: "not-text" } | { readonly reason: "unreadable" };

export type ImportCheck =
  /** `unknownVersion` is set when the Flow names a version this house does not know. */
  | { readonly ok: true; readonly unknownVersion?: string }
  | { readonly ok: false; readonly fault: ImportFault };

/** Whether a candidate can be imported as it is. The language of Flows is loaded when it is first needed. */
export async function checkCandidate({ text }: Candidate): Promise<ImportCheck> {
  const [{ openText }, { documentVersion }, { isFlowVersion }] = await Promise.all([
    import("@/lib/flow/text/open-text"),
    import("@/lib/flow/model/document"),
    import("@/lib/flow/version"),
  ]);
  const opened = openText(text);
  if (!opened.ok) return { ok: false, fault: opened.failure };
  const version = documentVersion(opened.value.document);
  return version === "" || isFlowVersion(version) ? { ok: true } : { ok: true, unknownVersion: version };
}

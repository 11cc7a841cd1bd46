import type { Json } from "@/lib/flow/json";
import { documentVersion, type FlowDocument } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import { isAtLeast, isFlowVersion } from "@/lib/flow/version";

/** What a Flow demands of the answers to its questions. */
export type Contract = {
  readonly flow: FlowDocument;
  /** Whether WhatsApp signs the Flow token of this Flow: data API 4.0 in Flow JSON from 7.3 on (spec/platform.md, C.6). */
  readonly isTokenSigned: boolean;
};

/** The contract of a Flow JSON; undefined when the text is none. */
export function contractOf(text: string): Contract | undefined {
  const flow = flowIn(text);
  if (!flow) return undefined;
  const language = documentVersion(flow);
  const isTokenSigned =
    flow.props.data_api_version === "4.0" && isFlowVersion(language) && isAtLeast(language, "7.3");
  return { flow, isTokenSigned };
}

function flowIn(text: string): FlowDocument | undefined {
  try {
    // JSON.parse answers Json by definition.
    return parse(JSON.parse(text) as Json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

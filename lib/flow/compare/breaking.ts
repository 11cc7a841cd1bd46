import type { FieldType } from "../expression/field-type";
import type { FlowNode, FlowScreen } from "../model/document";
import type { Change } from "./change";

/**
 * Something that messages already sent, templates, an endpoint or code that reads answers may rely on and that the new
 * version no longer keeps. `change` is the change of the comparison it comes from, where it is one.
 */
export type Breaking = {
  readonly change?: Change | undefined;
} /** Names under which answers leave the phone. */ & (
  | { readonly code: "answer-renamed"; readonly from: string; readonly to: string }
  | { readonly code: "answer-removed"; readonly name: string }
  | {
      readonly code: "answer-type";
      readonly name: string;
      readonly old: FieldType;
      readonly new: FieldType;
    }
  | { readonly code: "option-removed"; readonly node: FlowNode; readonly id: string; readonly title: string }
  /** Messages may open at the screen, and an endpoint may name it. */
  | { readonly code: "screen-removed"; readonly screen: FlowScreen }
  | { readonly code: "screen-renamed"; readonly from: string; readonly to: string }
  /** The screen that messages open at when they name none. */
  | { readonly code: "entry-screen"; readonly old: FlowScreen; readonly new: FlowScreen }
  /** Messages may no longer open at this screen, because others lead to it. */
  | { readonly code: "no-entry"; readonly screen: FlowScreen }
  /** Data that messages bring along to a screen they open at. */
  | {
      readonly code: "field-added" | "field-removed" | "field-type";
      readonly screen: FlowScreen;
      readonly name: string;
    }
  | { readonly code: "endpoint-on" | "endpoint-off" }
);

import { definitionOf } from "@/lib/flow/catalogue/index";
import type { FlowDocument } from "@/lib/flow/model/document";
import { findNode, screenWithKey } from "@/lib/flow/model/walk";
import type { DragSource } from "../store/state";
import { nameOf, screenNameOf } from "../words/node-words";
import { dragTexts } from "./texts";

/** What is being dragged, as a person calls it. */
export function sourceInWords(document: FlowDocument, source: DragSource): string {
  switch (source.kind) {
    case "new":
      return definitionOf(source.type)?.title ?? source.type;
    case "screen": {
      const screen = screenWithKey(document, source.screen);
      return screen ? screenNameOf(screen) : "";
    }
    case "nodes": {
      const [first, ...others] = source.nodes;
      const node = first === undefined ? undefined : findNode(document, first)?.node;
      const name = node ? nameOf(node) : "";
      return others.length > 0 ? dragTexts.more(name, others.length) : name;
    }
  }
}

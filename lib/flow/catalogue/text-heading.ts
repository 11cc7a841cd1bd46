import type { ComponentDefinition } from "./definition";
import { visibleProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const textHeading: ComponentDefinition = {
  type: "TextHeading",
  title: "Heading",
  summary: "The biggest text on a screen.",
  group: "text",
  since: "2.1",
  keywords: ["title", "headline", "h1"],
  props: [
    {
      name: "text",
      label: "Text",
      required: true,
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 80,
    },
    visibleProp,
  ],
  slots: [],
  place: { parents: { SingleColumnLayout: "2.1", Form: "2.1", If: "4.0", Switch: "4.0" } },
  starter: { type: "TextHeading", text: "Heading" },
};

import type { ComponentDefinition } from "./definition";
import { visibleProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const textSubheading: ComponentDefinition = {
  type: "TextSubheading",
  title: "Subheading",
  summary: "A smaller heading for a part of the screen.",
  group: "text",
  since: "2.1",
  keywords: ["subtitle", "h2"],
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
  starter: { type: "TextSubheading", text: "Subheading" },
};

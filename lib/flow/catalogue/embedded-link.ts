import type { ComponentDefinition } from "./definition";
import { visibleProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const embeddedLink: ComponentDefinition = {
  type: "EmbeddedLink",
  title: "Link",
  summary: "A line of text that leads to a screen or a web page.",
  group: "button",
  since: "2.1",
  keywords: ["url", "website", "read more"],
  props: [
    {
      name: "text",
      label: "Link text",
      required: true,
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 25,
      maxOnDevice: 30,
    },
    {
      name: "on-click-action",
      label: "When tapped",
      required: true,
      kind: "action",
      actions: ["data_exchange", "navigate", "open_url"],
    },
    visibleProp,
  ],
  slots: [],
  place: { parents: { SingleColumnLayout: "2.1", Form: "2.1", If: "4.0", Switch: "4.0" }, perScreen: 2 },
  starter: {
    type: "EmbeddedLink",
    text: "Read more",
    "on-click-action": { name: "open_url", url: "https://example.com" },
  },
};

import type { ComponentDefinition } from "./definition";
import { enabledProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const footer: ComponentDefinition = {
  type: "Footer",
  title: "Button",
  summary: "The main button at the bottom of a screen.",
  group: "button",
  since: "2.1",
  keywords: ["continue", "next", "submit", "footer", "send"],
  props: [
    {
      name: "label",
      label: "Button text",
      required: true,
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 35,
    },
    {
      name: "left-caption",
      label: "Left caption",
      help: "Needs a right caption too.",
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 15,
    },
    {
      name: "center-caption",
      label: "Middle caption",
      help: "Cannot stand together with the left and right captions.",
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 15,
    },
    {
      name: "right-caption",
      label: "Right caption",
      help: "Needs a left caption too.",
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 15,
    },
    enabledProp,
    {
      name: "on-click-action",
      label: "When tapped",
      required: true,
      kind: "action",
      actions: ["data_exchange", "navigate", "complete"],
    },
  ],
  together: ["left-caption", "right-caption"],
  instead: { prop: "center-caption", of: ["left-caption", "right-caption"] },
  slots: [],
  place: {
    parents: { SingleColumnLayout: "2.1", Form: "2.1", If: "4.0", Switch: "4.0" },
    perScreen: 1,
    last: true,
    neededOnTerminal: true,
  },
  starter: { type: "Footer", label: "Continue", "on-click-action": { name: "complete", payload: {} } },
};

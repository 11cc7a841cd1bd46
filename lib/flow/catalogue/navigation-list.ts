import type { ComponentDefinition } from "./definition";
import { descriptionProp } from "./shared-props";

/** Source: spec/flow-json.md, chapter 10. */
export const navigationList: ComponentDefinition = {
  type: "NavigationList",
  title: "Menu list",
  summary: "A list of rows, each leading to a screen.",
  group: "button",
  since: "6.2",
  keywords: ["menu", "navigation", "catalogue", "list"],
  props: [
    {
      name: "name",
      label: "Name",
      help: "For the JSON only; people do not see it.",
      required: true,
      kind: "name",
    },
    {
      name: "list-items",
      label: "Rows",
      required: true,
      binds: ["array<object>"],
      expression: true,
      kind: "items",
      minItems: 1,
      maxItems: 20,
      item: {
        countIsChecked: true,
        oncePerList: ["badge"],
        declared: [
          { name: "id", type: "string" },
          { name: "main-content", type: "object" },
        ],
        keys: [
          { name: "id", label: "Id", required: true, kind: "text" },
          {
            name: "main-content",
            label: "Main text",
            required: true,
            kind: "group",
            keys: [
              { name: "title", label: "Title", required: true, dynamic: true, kind: "text", max: 30 },
              { name: "description", label: "Description", dynamic: true, kind: "text", max: 20 },
              { name: "metadata", label: "Extra text", dynamic: true, kind: "text", max: 80 },
            ],
          },
          {
            name: "start",
            label: "Picture",
            kind: "group",
            keys: [
              {
                name: "image",
                label: "Picture",
                required: true,
                kind: "image",
                formats: ["jpeg", "png", "webp"],
                maxKilobytes: 100,
              },
              { name: "alt-text", label: "Description for screen readers", kind: "text" },
            ],
          },
          {
            name: "end",
            label: "Text at the end",
            kind: "group",
            keys: [
              { name: "title", label: "Title", dynamic: true, kind: "text", max: 10 },
              { name: "description", label: "Description", dynamic: true, kind: "text", max: 10 },
              { name: "metadata", label: "Extra text", dynamic: true, kind: "text", max: 10 },
            ],
            minKeys: 1,
            maxKeys: 2,
          },
          { name: "badge", label: "Badge", dynamic: true, kind: "text", max: 15 },
          { name: "tags", label: "Tags", dynamic: true, kind: "tags", minItems: 1, maxItems: 3, max: 15 },
          { name: "enabled", label: "Can be used", undocumented: true, kind: "flag" },
          {
            name: "on-click-action",
            label: "When tapped",
            kind: "action",
            actions: ["data_exchange", "navigate"],
          },
        ],
      },
    },
    {
      name: "label",
      label: "Label",
      binds: ["string"],
      expression: true,
      kind: "text",
      max: 80,
      countsCharacters: true,
    },
    descriptionProp,
    {
      name: "media-size",
      label: "Picture size",
      binds: ["string"],
      default: "regular",
      unchecked: true,
      rare: true,
      kind: "choice",
      choices: [
        { value: "regular", label: "Regular" },
        { value: "large", label: "Large" },
      ],
    },
    { name: "on-click-action", label: "When tapped", kind: "action", actions: ["data_exchange", "navigate"] },
  ],
  slots: [],
  place: {
    parents: { SingleColumnLayout: "6.2", Form: "6.2" },
    perScreen: 2,
    refusedOnTerminal: true,
    company: [{ type: "NavigationList", max: 2 }],
  },
  starter: {
    type: "NavigationList",
    name: "menu",
    "list-items": [
      { id: "row_1", "main-content": { title: "First row" } },
      { id: "row_2", "main-content": { title: "Second row" } },
    ],
  },
};

import type { JsonObject } from "@/lib/flow/json";

/** A valid Flow of two screens; `label` stands on the first one. */
export function smallFlow(label = "Full name"): JsonObject {
  return {
    version: "7.3",
    screens: [
      {
        id: "DETAILS",
        title: "Your details",
        layout: {
          type: "SingleColumnLayout",
          children: [
            { type: "TextInput", name: "full_name", label, "input-type": "text", required: true },
            {
              type: "Footer",
              label: "Continue",
              "on-click-action": {
                name: "navigate",
                next: { type: "screen", name: "DONE" },
                payload: {},
              },
            },
          ],
        },
      },
      {
        id: "DONE",
        title: "Thank you",
        terminal: true,
        layout: {
          type: "SingleColumnLayout",
          children: [
            { type: "TextBody", text: "We will be in touch." },
            {
              type: "Footer",
              label: "Send",
              "on-click-action": {
                name: "complete",
                payload: { full_name: "${screen.DETAILS.form.full_name}" },
              },
            },
          ],
        },
      },
    ],
  };
}

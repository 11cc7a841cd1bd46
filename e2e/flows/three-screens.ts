import type { JsonObject } from "@/lib/flow/json";

/** Service, then Time, then Summary, each with one field and a button that leads on. */
export const threeScreens: JsonObject = {
  version: "7.3",
  screens: [
    screen("SERVICE", "Service", "Kind of visit", { name: "navigate", next: next("TIME"), payload: {} }),
    screen("TIME", "Time", "Day and hour", { name: "navigate", next: next("SUMMARY"), payload: {} }),
    {
      ...screen("SUMMARY", "Summary", "Anything else", {
        name: "complete",
        payload: {
          service: "${screen.SERVICE.form.service}",
          time: "${screen.TIME.form.time}",
          summary: "${form.summary}",
        },
      }),
      terminal: true,
    },
  ],
};

function next(name: string): JsonObject {
  return { type: "screen", name };
}

function screen(id: string, title: string, label: string, action: JsonObject): JsonObject {
  const button = action.name === "complete" ? "Send" : `Leave ${title}`;
  return {
    id,
    title,
    layout: {
      type: "SingleColumnLayout",
      children: [
        { type: "TextInput", name: id.toLowerCase(), label, required: true },
        { type: "Footer", label: button, "on-click-action": action },
      ],
    },
  };
}

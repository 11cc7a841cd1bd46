import type { JsonObject } from "../../lib/flow/json";

const fields = 18;

/** A valid Flow of `screens` screens with 20 components each, one leading to the next: a large Flow of daily life. */
export function largeFlow(screens = 50): JsonObject {
  return {
    version: "7.3",
    screens: Array.from({ length: screens }, (_, index) => screenAt(index, index === screens - 1)),
  };
}

function screenAt(index: number, isLast: boolean): JsonObject {
  const next = { type: "screen", name: nameOf(index + 1) };
  const action = isLast ? { name: "complete", payload: {} } : { name: "navigate", next, payload: {} };
  return {
    id: nameOf(index),
    title: `Screen ${index + 1}`,
    ...(isLast ? { terminal: true } : {}),
    layout: {
      type: "SingleColumnLayout",
      children: [
        { type: "TextHeading", text: `Part ${index + 1}` },
        ...Array.from({ length: fields }, (_, field) => fieldAt(field)),
        { type: "Footer", label: "Continue", "on-click-action": action },
      ],
    },
  };
}

function fieldAt(field: number): JsonObject {
  const name = `field_${field}`;
  if (field % 3 === 0) return { type: "TextInput", name, label: `Field ${field}`, "input-type": "text" };
  if (field % 3 === 1) return { type: "TextArea", name, label: `Field ${field}` };
  const options = ["a", "b", "c"].map((id) => ({ id, title: `Option ${id}` }));
  return { type: "RadioButtonsGroup", name, label: `Field ${field}`, "data-source": options };
}

/** Letters only, as WhatsApp wants it: SCREEN_A, SCREEN_B … SCREEN_BA. */
function nameOf(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? `SCREEN_${letter}` : `${nameOf(Math.floor(index / 26) - 1)}${letter}`;
}

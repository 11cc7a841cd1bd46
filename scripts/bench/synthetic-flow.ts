import type { Json, JsonObject } from "../../lib/flow/json";

/**
 * A large valid Flow with live data: 100 screens in a row with 50 components each, about 1.5 MB. Texts, inputs, lists
 * of options, dates, conditions, expressions, references to the own and to the previous screen; every screen sends
 * its answers and can also lead on by itself.
 */
export function syntheticFlow(screenCount = 100, componentCount = 50): JsonObject {
  const ids = Array.from({ length: screenCount }, (_, index) => screenId(index));
  return {
    version: "7.3",
    data_api_version: "3.0",
    routing_model: Object.fromEntries(ids.map((id, index) => [id, ids.slice(index + 1, index + 2)])),
    screens: ids.map((id, index) => screen(id, index, screenCount, componentCount)),
  };
}

function screenId(index: number): string {
  const letters = "ABCDEFGHIJ";
  const digits = String(index).padStart(3, "0");
  return `STEP_${[...digits].map((digit) => letters[Number(digit)]).join("")}`;
}

function screen(id: string, index: number, screenCount: number, componentCount: number): JsonObject {
  const isLast = index === screenCount - 1;
  const children: Json[] = [];
  // The branches of a condition count too.
  for (let place = 0, count = 2; count < componentCount; place += 1) {
    const next = component(place, index);
    count += next.type === "If" ? 3 : 1;
    if (count <= componentCount) children.push(next);
  }
  if (!isLast) children.push(leadOn(index));
  children.push(footer(children));
  return {
    id,
    title: `Step ${index + 1} of ${screenCount}`,
    ...(isLast ? { terminal: true } : {}),
    data: {
      greeting: { type: "string", __example__: "Good morning, here is the next step." },
      price: { type: "number", __example__: 12.5 },
      is_open: { type: "boolean", __example__: true },
      slots: {
        type: "array",
        items: { type: "object", properties: { id: { type: "string" }, title: { type: "string" } } },
        __example__: [
          { id: "morning", title: "In the morning" },
          { id: "evening", title: "In the evening" },
        ],
      },
    },
    layout: { type: "SingleColumnLayout", children },
  };
}

/** Sends every answer of the screen. */
function footer(children: readonly Json[]): JsonObject {
  const names = JSON.stringify(children).match(/(?<="name":")[a-z]+_\d+/g) ?? [];
  return {
    type: "Footer",
    label: "Continue",
    "left-caption": "Step by step",
    "right-caption": "Almost done",
    "on-click-action": {
      name: "data_exchange",
      payload: Object.fromEntries(names.map((name) => [name, `\${form.${name}}`])),
    },
  };
}

function leadOn(index: number): JsonObject {
  return {
    type: "EmbeddedLink",
    text: "Skip this step",
    "on-click-action": {
      name: "navigate",
      next: { type: "screen", name: screenId(index + 1) },
      payload: {
        greeting: "${data.greeting}",
        price: "${data.price}",
        is_open: true,
        slots: [{ id: "noon", title: "At noon" }],
      },
    },
  };
}

type Make = (place: number, index: number) => JsonObject;

const kinds: readonly Make[] = [
  (place) => ({ type: "TextHeading", text: `Tell us more about your plans, part ${place}` }),
  (place) => ({
    type: "TextBody",
    text: `This paragraph explains in a few plain words why question ${place} is asked, what happens with the answer afterwards and who gets to see it. Nothing is passed on to anybody else.`,
    "font-weight": "normal",
  }),
  (place) => ({
    type: "TextInput",
    name: `name_${place}`,
    label: "First name",
    "input-type": "text",
    required: true,
    "min-chars": 2,
    "max-chars": 60,
    "helper-text": "As it stands in your passport",
  }),
  () => ({
    type: "TextCaption",
    text: "`'Open today: ' ${data.is_open} ', from ' ${data.price} + 1 ' EUR'`",
  }),
  (place) => ({
    type: "RadioButtonsGroup",
    name: `plan_${place}`,
    label: "Choose a plan",
    required: true,
    "data-source": ["basic", "plus", "family", "business", "partner", "student"].map((id) => ({
      id: `${id}_${place}`,
      title: `The ${id} plan`,
      description: `Everything that the ${id} plan offers, paid by the month and cancelled at any time you like.`,
      metadata: "From 9 EUR a month",
    })),
  }),
  (place) => ({
    type: "TextInput",
    name: `count_${place}`,
    label: "How many people",
    "input-type": "number",
    visible: "${data.is_open}",
  }),
  (place) => ({
    type: "Dropdown",
    name: `slot_${place}`,
    label: "Time of day",
    "data-source": "${data.slots}",
    visible: "`${data.price} > 10`",
  }),
  (place) => ({
    type: "DatePicker",
    name: `day_${place}`,
    label: "Preferred day",
    "min-date": "2026-01-01",
    "max-date": "2026-12-31",
    "unavailable-dates": ["2026-05-01", "2026-12-25"],
    "helper-text": "Weekdays are easier for us",
  }),
  (place) => ({
    type: "OptIn",
    name: `agree_${place}`,
    label: "I have read and accept the terms of this offer",
  }),
  (place) => ({
    type: "CheckboxGroup",
    name: `extras_${place}`,
    label: "Extras",
    "min-selected-items": 0,
    "max-selected-items": 3,
    "data-source": ["parking", "breakfast", "late_checkout"].map((id) => ({
      id,
      title: id.replace("_", " "),
    })),
  }),
  (place, index) => ({
    type: "TextBody",
    text: index === 0 ? "${data.greeting}" : `\${screen.${screenId(index - 1)}.data.greeting}`,
    visible: place % 2 === 0,
  }),
  (place) => ({
    type: "If",
    condition: "(${data.price} > 5) && ${data.is_open}",
    then: [{ type: "TextBody", text: "You can book right away." }],
    else: [{ type: "TextArea", name: `note_${place}`, label: "Your wish", "max-length": 300 }],
  }),
  () => ({
    type: "EmbeddedLink",
    text: "Read the terms",
    "on-click-action": { name: "open_url", url: "https://example.com/terms" },
  }),
];

/** One link of the round is enough for a screen; later rounds have another text in its place. */
function component(place: number, index: number): JsonObject {
  const kind = place % kinds.length;
  const make = kind === kinds.length - 1 && place > kinds.length ? kinds[1] : kinds[kind];
  return make ? make(place, index) : {};
}

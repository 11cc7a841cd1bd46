import type { JsonObject } from "@/lib/flow/json";

/** Two screens with a checked field, an input that is there for one choice only, and a greeting on the last one. */
export const branchingFlow: JsonObject = {
  version: "7.3",
  screens: [
    {
      id: "VISIT",
      title: "Your visit",
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextInput", name: "email", label: "Email", "input-type": "email", required: true },
          {
            type: "RadioButtonsGroup",
            name: "place",
            label: "Where",
            required: true,
            "data-source": [
              { id: "clinic", title: "At the clinic" },
              { id: "home", title: "At my home" },
            ],
          },
          {
            type: "If",
            condition: "${form.place} == 'home'",
            then: [{ type: "TextInput", name: "street", label: "Street", required: true }],
            else: [{ type: "TextBody", text: "You find us at the market." }],
          },
          {
            type: "Footer",
            label: "Continue",
            "on-click-action": { name: "navigate", next: { type: "screen", name: "CHECK" }, payload: {} },
          },
        ],
      },
    },
    {
      id: "CHECK",
      title: "Check and send",
      terminal: true,
      layout: {
        type: "SingleColumnLayout",
        children: [
          { type: "TextBody", text: "`'We write to ' ${screen.VISIT.form.email}`" },
          { type: "OptIn", name: "agreed", label: "I agree", required: true },
          {
            type: "Footer",
            label: "Send",
            "on-click-action": {
              name: "complete",
              payload: {
                email: "${screen.VISIT.form.email}",
                place: "${screen.VISIT.form.place}",
                street: "${screen.VISIT.form.street}",
                agreed: "${form.agreed}",
                source: "reception",
              },
            },
          },
        ],
      },
    },
  ],
};

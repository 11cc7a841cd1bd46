import { answersOf, body, button, finish, flow, heading, lastScreen, options, screen } from "./parts";
import type { Template } from "./template";

export const event: Template = {
  id: "event",
  title: "Event RSVP",
  summary: "Guests say whether they come, with how many, and what they eat.",
  category: "events",
  flow: flow(
    screen("INVITATION", "You are invited", [
      heading("Summer garden party"),
      body("Saturday, 6 pm, in our garden. Food, music and good company."),
      {
        type: "RadioButtonsGroup",
        name: "coming",
        label: "Will you come?",
        required: true,
        "data-source": options(
          "yes | Yes, with pleasure",
          "maybe | I do not know yet",
          "no | Sorry, I cannot",
        ),
      },
      {
        type: "If",
        condition: "${form.coming} == 'no'",
        then: [
          {
            type: "TextArea",
            name: "message",
            label: "A word to the hosts",
            required: false,
            "max-length": 200,
          },
          button("Continue", "THANKS"),
        ],
        else: [button("Continue", "GUESTS")],
      },
    ]),
    screen("GUESTS", "Your party", [
      {
        type: "Dropdown",
        name: "guests",
        label: "How many people?",
        required: true,
        "data-source": options(
          "one | Just me",
          "two | Two",
          "three | Three",
          "four | Four",
          "more | Five or more",
        ),
      },
      {
        type: "CheckboxGroup",
        name: "food",
        label: "What do you eat?",
        required: true,
        "data-source": options(
          "everything | Everything",
          "vegetarian | Vegetarian",
          "vegan | Vegan",
          "gluten_free | Without gluten",
        ),
      },
      { type: "TextInput", name: "song", label: "A song to dance to", required: false },
      button("Continue", "THANKS"),
    ]),
    lastScreen("THANKS", "Almost done", [
      { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
      body("We remind you two days before."),
      finish("Send answer", {
        ...answersOf("INVITATION", "coming", "message"),
        ...answersOf("GUESTS", "guests", "food", "song"),
        full_name: "${form.full_name}",
      }),
    ]),
  ),
};

import { answer, answersOf, body, button, finish, flow, heading, lastScreen, options, screen } from "./parts";
import type { Template } from "./template";

export const signUp: Template = {
  id: "sign-up",
  title: "Sign-up",
  summary: "New members join your club, course or newsletter in a minute.",
  category: "forms",
  flow: flow(
    screen("YOU", "Join us", [
      heading("Nice to meet you"),
      { type: "TextInput", name: "first_name", label: "First name", "input-type": "text", required: true },
      { type: "TextInput", name: "last_name", label: "Last name", "input-type": "text", required: true },
      { type: "TextInput", name: "email", label: "Email", "input-type": "email", required: true },
      {
        type: "DatePicker",
        name: "birthday",
        label: "Date of birth",
        required: false,
        "helper-text": "For a small surprise",
      },
      button("Continue", "INTERESTS"),
    ]),
    lastScreen("INTERESTS", "What you like", [
      { type: "TextHeading", text: `\`'Welcome, ' ${answer("YOU", "first_name")}\`` },
      {
        type: "ChipsSelector",
        name: "interests",
        label: "Choose what you want to hear about",
        required: false,
        "data-source": options(
          "news | News",
          "events | Events",
          "offers | Offers",
          "tips | Tips",
          "jobs | Jobs",
        ),
      },
      {
        type: "RadioButtonsGroup",
        name: "how_often",
        label: "How often?",
        required: true,
        "data-source": options(
          "weekly | Once a week",
          "monthly | Once a month",
          "important | Only when it matters",
        ),
      },
      body("You can leave at any time by writing “stop” in this chat."),
      { type: "OptIn", name: "terms", label: "I agree to the terms and the privacy policy", required: true },
      finish("Join", {
        ...answersOf("YOU", "first_name", "last_name", "email", "birthday"),
        interests: "${form.interests}",
        how_often: "${form.how_often}",
        terms: "${form.terms}",
      }),
    ]),
  ),
};

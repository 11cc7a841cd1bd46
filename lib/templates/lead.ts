import {
  answer,
  answersOf,
  body,
  button,
  caption,
  finish,
  flow,
  heading,
  lastScreen,
  options,
  screen,
} from "./parts";
import type { Template } from "./template";

export const lead: Template = {
  id: "lead",
  title: "Lead qualification",
  summary: "Find out what a prospect needs, how soon and with which budget.",
  category: "sales",
  flow: flow(
    screen("NEED", "Your project", [
      heading("Tell us about your project"),
      {
        type: "CheckboxGroup",
        name: "needs",
        label: "What do you need?",
        required: true,
        "data-source": options(
          "website | A website",
          "shop | An online shop",
          "brand | A new brand",
          "ads | Advertising",
          "other | Something else",
        ),
      },
      {
        type: "RadioButtonsGroup",
        name: "start",
        label: "When do you want to start?",
        required: true,
        "data-source": options(
          "now | As soon as possible",
          "quarter | Within three months",
          "later | Later this year",
          "looking | Just looking around",
        ),
      },
      button("Continue", "BUDGET", {}, { "center-caption": "Step 1 of 3" }),
    ]),
    screen("BUDGET", "Size and budget", [
      { type: "TextInput", name: "company", label: "Company", "input-type": "text", required: true },
      {
        type: "Dropdown",
        name: "team_size",
        label: "People",
        required: true,
        "data-source": options(
          "solo | Just me",
          "small | 2 to 10",
          "medium | 11 to 50",
          "large | 51 to 250",
          "huge | More than 250",
        ),
      },
      {
        type: "RadioButtonsGroup",
        name: "budget",
        label: "Budget",
        required: true,
        "data-source": options(
          "low | Up to 2,000",
          "middle | 2,000 to 10,000",
          "high | More than 10,000",
          "unknown | Not decided yet",
        ),
      },
      {
        type: "If",
        condition: "${form.budget} == 'unknown'",
        then: [caption("No problem. We suggest two or three sizes to choose from.")],
      },
      button("Continue", "CONTACT", {}, { "center-caption": "Step 2 of 3" }),
    ]),
    lastScreen("CONTACT", "How we reach you", [
      { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
      { type: "TextInput", name: "email", label: "Email", "input-type": "email", required: true },
      {
        type: "RadioButtonsGroup",
        name: "channel",
        label: "Best way to talk",
        required: true,
        "data-source": options("chat | This chat", "call | A phone call", "video | A video call"),
      },
      { type: "OptIn", name: "news", label: "Send me ideas and offers once a month", required: false },
      body(`\`'We get back to ' ${answer("BUDGET", "company")} ' within one working day.'\``),
      finish("Send", {
        ...answersOf("NEED", "needs", "start"),
        ...answersOf("BUDGET", "company", "team_size", "budget"),
        full_name: "${form.full_name}",
        email: "${form.email}",
        channel: "${form.channel}",
        news: "${form.news}",
      }),
    ]),
  ),
};

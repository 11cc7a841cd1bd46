import { body, finish, flow, heading, lastScreen, options } from "./parts";
import type { Template } from "./template";

export const contact: Template = {
  id: "contact",
  title: "Contact form",
  summary: "One screen: who is writing, about what, and how to answer.",
  category: "forms",
  flow: flow(
    lastScreen("CONTACT", "Contact us", [
      heading("How can we help?"),
      { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
      {
        type: "TextInput",
        name: "email",
        label: "Email",
        "input-type": "email",
        required: false,
        "helper-text": "Only if you prefer an answer by email",
      },
      {
        type: "Dropdown",
        name: "subject",
        label: "Subject",
        required: true,
        "data-source": options(
          "question | A question",
          "offer | An offer",
          "complaint | A complaint",
          "praise | Praise",
          "other | Something else",
        ),
      },
      { type: "TextArea", name: "message", label: "Your message", required: true, "max-length": 600 },
      body("We usually answer within one working day."),
      finish("Send", {
        full_name: "${form.full_name}",
        email: "${form.email}",
        subject: "${form.subject}",
        message: "${form.message}",
      }),
    ]),
  ),
};

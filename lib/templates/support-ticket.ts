import {
  answer,
  answersOf,
  button,
  caption,
  finish,
  flow,
  heading,
  lastScreen,
  options,
  screen,
  summaryLine,
} from "./parts";
import type { Template } from "./template";

export const supportTicket: Template = {
  id: "support-ticket",
  title: "Support ticket",
  summary: "Collect everything your team needs to solve a problem at once.",
  category: "support",
  flow: flow(
    screen("TOPIC", "Get help", [
      heading("What is it about?"),
      {
        type: "RadioButtonsGroup",
        name: "topic",
        label: "Topic",
        required: true,
        "data-source": options(
          "order | An order",
          "product | A product that fails",
          "invoice | An invoice",
          "other | Something else",
        ),
      },
      {
        type: "Switch",
        value: "${form.topic}",
        cases: {
          order: [
            {
              type: "TextInput",
              name: "order_number",
              label: "Order number",
              "input-type": "text",
              required: true,
              "helper-text": "You find it in your confirmation",
            },
          ],
          product: [
            {
              type: "TextInput",
              name: "product_name",
              label: "Which product?",
              "input-type": "text",
              required: true,
            },
          ],
          invoice: [
            {
              type: "TextInput",
              name: "invoice_number",
              label: "Invoice number",
              "input-type": "text",
              required: true,
            },
          ],
          default: [caption("You can tell us more on the next screen.")],
        },
      },
      button("Continue", "PROBLEM"),
    ]),
    screen("PROBLEM", "What happened", [
      {
        type: "TextArea",
        name: "description",
        label: "Describe the problem",
        "label-variant": "large",
        required: true,
      },
      {
        type: "ChipsSelector",
        name: "urgency",
        label: "How urgent is it?",
        required: true,
        "min-selected-items": 1,
        "max-selected-items": 1,
        "data-source": options("can_wait | Can wait", "this_week | This week", "today | Today"),
      },
      {
        type: "PhotoPicker",
        name: "pictures",
        label: "Pictures of the problem",
        description: "Up to three, if they help",
        "min-uploaded-photos": 0,
        "max-uploaded-photos": 3,
        "max-file-size-kb": 10240,
      },
      button("Continue", "SEND"),
    ]),
    lastScreen("SEND", "Check and send", [
      heading("We are on it"),
      summaryLine("Your problem", answer("PROBLEM", "description")),
      {
        type: "TextInput",
        name: "email",
        label: "Email",
        "input-type": "email",
        required: false,
        "helper-text": "Only if you want a copy",
      },
      finish("Send ticket", {
        ...answersOf("TOPIC", "topic", "order_number", "product_name", "invoice_number"),
        ...answersOf("PROBLEM", "description", "urgency", "pictures"),
        email: "${form.email}",
      }),
    ]),
  ),
};

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

export const delivery: Template = {
  id: "delivery",
  title: "Order and delivery slot",
  summary: "Take an order and let customers choose when it arrives.",
  category: "sales",
  flow: flow(
    screen("ORDER", "Your order", [
      heading("Fresh from the bakery"),
      {
        type: "CheckboxGroup",
        name: "products",
        label: "What would you like?",
        required: true,
        "min-selected-items": 1,
        "data-source": [
          { id: "bread", title: "Country bread", description: "1 kg, sourdough", metadata: "$6" },
          { id: "rolls", title: "Ten rolls", description: "Wheat and rye", metadata: "$5" },
          { id: "cake", title: "Apple cake", description: "For eight", metadata: "$18" },
          { id: "box", title: "Breakfast box", description: "Bread, butter, jam", metadata: "$14" },
        ],
      },
      { type: "TextArea", name: "wishes", label: "Special wishes", required: false, "max-length": 200 },
      button("Continue", "DELIVERY"),
    ]),
    screen("DELIVERY", "Delivery", [
      {
        type: "RadioButtonsGroup",
        name: "way",
        label: "How do you get it?",
        required: true,
        "data-source": options("deliver | Bring it to me", "collect | I collect it"),
      },
      {
        type: "If",
        condition: "${form.way} == 'deliver'",
        then: [
          {
            type: "TextInput",
            name: "street",
            label: "Street and number",
            "input-type": "text",
            required: true,
          },
          { type: "TextInput", name: "city", label: "City", "input-type": "text", required: true },
        ],
      },
      {
        type: "CalendarPicker",
        name: "day",
        label: "Day",
        required: true,
        "include-days": ["Tue", "Wed", "Thu", "Fri", "Sat"],
        "helper-text": "We are closed on Sunday and Monday",
      },
      {
        type: "Dropdown",
        name: "slot",
        label: "Time",
        required: true,
        "data-source": options(
          "early | 7:00 to 9:00",
          "morning | 9:00 to 12:00",
          "afternoon | 14:00 to 17:00",
          "evening | 17:00 to 19:00",
        ),
      },
      button("Continue", "CONFIRM"),
    ]),
    lastScreen("CONFIRM", "Check and order", [
      summaryLine("Day", answer("DELIVERY", "day")),
      { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
      { type: "TextInput", name: "phone", label: "Phone number", "input-type": "phone", required: true },
      caption("You pay when you get it, in cash or by card."),
      { type: "OptIn", name: "terms", label: "I order with obligation to pay", required: true },
      finish("Order now", {
        ...answersOf("ORDER", "products", "wishes"),
        ...answersOf("DELIVERY", "way", "street", "city", "day", "slot"),
        full_name: "${form.full_name}",
        phone: "${form.phone}",
        terms: "${form.terms}",
      }),
    ]),
  ),
};

import {
  answer,
  answersOf,
  body,
  button,
  finish,
  flow,
  heading,
  lastScreen,
  options,
  screen,
  summaryLine,
} from "./parts";
import type { Template } from "./template";

export const appointment: Template = {
  id: "appointment",
  title: "Appointment booking",
  summary: "Let customers ask for an appointment: what, when and who.",
  category: "booking",
  flow: flow(
    screen("SERVICE", "Book an appointment", [
      heading("What can we do for you?"),
      {
        type: "RadioButtonsGroup",
        name: "service",
        label: "Choose a service",
        required: true,
        "data-source": [
          { id: "first_visit", title: "First visit", description: "Get to know us", metadata: "45 min" },
          {
            id: "follow_up",
            title: "Follow-up",
            description: "You have been here before",
            metadata: "20 min",
          },
          { id: "advice", title: "Advice by phone", description: "We call you", metadata: "15 min" },
        ],
      },
      button("Continue", "TIME"),
    ]),
    screen("TIME", "Choose a time", [
      {
        type: "CalendarPicker",
        name: "day",
        label: "Day",
        required: true,
        "helper-text": "We are open from Monday to Friday",
        "include-days": ["Mon", "Tue", "Wed", "Thu", "Fri"],
      },
      {
        type: "RadioButtonsGroup",
        name: "time",
        label: "Time of day",
        required: true,
        "data-source": options(
          "morning | Morning | 9:00 to 12:00",
          "noon | Around noon | 12:00 to 14:00",
          "afternoon | Afternoon | 14:00 to 18:00",
        ),
      },
      button("Continue", "DETAILS"),
    ]),
    screen("DETAILS", "Your details", [
      { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
      {
        type: "TextInput",
        name: "phone",
        label: "Phone number",
        "input-type": "phone",
        required: true,
        "helper-text": "In case we have to reach you",
      },
      { type: "TextArea", name: "notes", label: "Anything else?", required: false, "max-length": 300 },
      button("Continue", "SUMMARY"),
    ]),
    lastScreen("SUMMARY", "Check and send", [
      heading("Is this right?"),
      summaryLine("Day", answer("TIME", "day")),
      summaryLine("Name", answer("DETAILS", "full_name")),
      summaryLine("Phone", answer("DETAILS", "phone")),
      body("We confirm your appointment in this chat."),
      finish("Ask for this appointment", {
        ...answersOf("SERVICE", "service"),
        ...answersOf("TIME", "day", "time"),
        ...answersOf("DETAILS", "full_name", "phone", "notes"),
      }),
    ]),
  ),
};

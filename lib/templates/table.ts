import {
  answer,
  answersOf,
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

export const table: Template = {
  id: "table",
  title: "Table reservation",
  summary: "Guests reserve a table with day, time and number of people.",
  category: "booking",
  flow: flow(
    screen("WHEN", "Reserve a table", [
      heading("We look forward to you"),
      { type: "DatePicker", name: "day", label: "Day", required: true },
      {
        type: "Dropdown",
        name: "time",
        label: "Time",
        required: true,
        "data-source": options(
          "t_18 | 18:00",
          "t_18_30 | 18:30",
          "t_19 | 19:00",
          "t_19_30 | 19:30",
          "t_20 | 20:00",
          "t_20_30 | 20:30",
        ),
      },
      {
        type: "TextInput",
        name: "people",
        label: "How many people?",
        "input-type": "number",
        required: true,
      },
      {
        type: "TextCaption",
        text: "For nine people or more we call you to plan the evening.",
        visible: "`${form.people} > 8`",
      },
      button("Continue", "WHO"),
    ]),
    lastScreen("WHO", "Your details", [
      { type: "TextInput", name: "full_name", label: "Name", "input-type": "text", required: true },
      { type: "TextInput", name: "phone", label: "Phone number", "input-type": "phone", required: true },
      {
        type: "CheckboxGroup",
        name: "wishes",
        label: "Good to know",
        required: false,
        "data-source": options(
          "window | By the window",
          "outside | Outside",
          "highchair | A high chair",
          "birthday | It is a birthday",
        ),
      },
      summaryLine("People", answer("WHEN", "people")),
      finish("Reserve", {
        ...answersOf("WHEN", "day", "time", "people"),
        full_name: "${form.full_name}",
        phone: "${form.phone}",
        wishes: "${form.wishes}",
      }),
    ]),
  ),
};

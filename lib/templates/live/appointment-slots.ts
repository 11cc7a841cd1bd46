import { freeColumn } from "@/lib/flow/rules/rules";
import { answer, ask, body, heading, lastScreen, liveFlow, optionsField, screen, textField } from "../parts";
import type { Template } from "../template";
import { add, answered, answers, asDay, cell, chosen, fixed, hold, joined, today } from "./rule-parts";

const slot = chosen("slots_row", "slots", "slot");
const when = joined(asDay(cell(slot.id, "day")), ", ", cell(slot.id, "time"));

export const appointmentSlots: Template = {
  id: "appointment-slots",
  title: "Appointments with free slots",
  summary: "Customers pick one of your free times; a full one is never given twice.",
  category: "booking",
  flow: liveFlow(
    { TIME: ["DETAILS"], DETAILS: [] },
    screen(
      "TIME",
      "Book an appointment",
      [
        heading("When does it suit you?"),
        {
          type: "RadioButtonsGroup",
          name: "slot",
          label: "Free times",
          required: true,
          "data-source": "${data.slots}",
        },
        ask("Continue", "to_details", { slot: "${form.slot}" }),
      ],
      {
        slots: optionsField(
          ["title", "description", "metadata"],
          { id: "a", title: "Mon 7 Dec · 09:00", description: "Dr Lopez", metadata: "3 left" },
          { id: "b", title: "Mon 7 Dec · 11:30", description: "Dr Lopez", metadata: "1 left" },
          { id: "c", title: "Tue 8 Dec · 15:00", description: "Dr Novak", metadata: "2 left" },
        ),
      },
    ),
    lastScreen(
      "DETAILS",
      "Your details",
      [
        heading("${data.when}"),
        body("We keep this time for you for 15 minutes."),
        { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
        { type: "TextInput", name: "phone", label: "Phone number", "input-type": "phone", required: true },
        { type: "TextArea", name: "notes", label: "Anything else?", required: false, "max-length": 300 },
        ask("Book this time", "book", {
          slot: answer("TIME", "slot"),
          full_name: "${form.full_name}",
          phone: "${form.phone}",
          notes: "${form.notes}",
        }),
      ],
      { when: textField("Mon 7 Dec, 09:00") },
    ),
  ),
  data: {
    tables: [
      {
        key: "slots",
        name: "Slots",
        columns: [
          { id: "day", name: "Day", type: "date" },
          { id: "time", name: "Time", type: "time" },
          { id: "with", name: "With", type: "text" },
          { id: "places", name: "Places", type: "number" },
        ],
        rows: [1, 2, 3, 4, 7].flatMap((inDays) => [
          { day: { inDays }, time: "09:00", with: "Dr Lopez", places: 3 },
          { day: { inDays }, time: "11:30", with: "Dr Lopez", places: 2 },
          { day: { inDays }, time: "15:00", with: "Dr Novak", places: 1 },
        ]),
      },
      {
        key: "bookings",
        name: "Bookings",
        columns: [
          { id: "day", name: "Day", type: "date" },
          { id: "time", name: "Time", type: "time" },
          { id: "with", name: "With", type: "text" },
          { id: "name", name: "Name", type: "text" },
          { id: "phone", name: "Phone", type: "text" },
          { id: "notes", name: "Notes", type: "text" },
        ],
        rows: [],
      },
    ],
    screens: {
      TIME: {
        opens: {
          steps: [
            {
              do: "find",
              id: "free_slots",
              source: "slots",
              where: [{ column: "day", is: "at-least", value: today, time: "time" }],
              sort: { column: "day", isDescending: false },
              limit: 20,
              free: { column: "places", quantity: fixed(1) },
            },
          ],
          data: {
            slots: {
              kind: "options",
              step: "free_slots",
              fields: {
                title: [{ column: "day", as: "weekday" }, " · ", { column: "time", as: "time" }],
                description: [{ column: "with" }],
                metadata: [{ column: freeColumn, as: "number" }, " left"],
              },
            },
          },
        },
        taps: [
          {
            trigger: "to_details",
            steps: [
              slot,
              hold("slots_held", slot, {
                column: "places",
                quantity: fixed(1),
                full: fixed("This time was just taken. Please choose another one."),
              }),
            ],
            outcomes: [{ when: [], then: { kind: "go", screen: "DETAILS", data: { when } } }],
          },
        ],
      },
      DETAILS: {
        taps: [
          {
            trigger: "book",
            steps: [
              { ...slot, id: "slots_row_2" },
              add("booking", "bookings", {
                day: cell("slots_row_2", "day"),
                time: cell("slots_row_2", "time"),
                with: cell("slots_row_2", "with"),
                name: answered("full_name"),
                phone: answered("phone"),
                notes: answered("notes"),
              }),
            ],
            outcomes: [
              {
                when: [],
                then: {
                  kind: "finish",
                  params: {
                    when: joined(asDay(cell("slots_row_2", "day")), ", ", cell("slots_row_2", "time")),
                    with: cell("slots_row_2", "with"),
                    ...answers("full_name", "phone", "notes"),
                  },
                },
              },
            ],
          },
        ],
      },
    },
  },
};

import { type FindStep, rowIdColumn } from "@/lib/flow/rules/rules";
import {
  answer,
  ask,
  body,
  caption,
  finish,
  heading,
  lastScreen,
  liveFlow,
  screen,
  summaryLine,
  textField,
} from "../parts";
import type { Template } from "../template";
import { answered, asDay, cell, fixed, joined } from "./rule-parts";

const order: FindStep = {
  do: "find",
  id: "order",
  source: "orders",
  where: [{ column: "number", is: "is", value: answered("number") }],
  limit: 1,
};

export const orderStatus: Template = {
  id: "order-status",
  title: "Where is my order?",
  summary: "Customers look up an order by its number, at any time of the day.",
  category: "support",
  flow: liveFlow(
    { LOOK_UP: ["STATUS"], STATUS: [] },
    screen(
      "LOOK_UP",
      "Where is my order?",
      [
        heading("Which order is it?"),
        body("You find the number in our first message to you."),
        {
          type: "TextInput",
          name: "number",
          label: "Order number",
          "input-type": "text",
          required: true,
          "helper-text": "For example 1001",
          "error-message": "${data.field_errors.number}",
        },
        ask("Look it up", "look_up", { number: "${form.number}" }),
      ],
      {
        field_errors: {
          type: "object",
          properties: { number: { type: "string" } },
          __example__: { number: "" },
        },
      },
    ),
    lastScreen(
      "STATUS",
      "Your order",
      [
        heading("${data.status}"),
        summaryLine("Order", answer("LOOK_UP", "number")),
        summaryLine("Items", "${data.items}"),
        body("${data.expected}"),
        { type: "TextArea", name: "question", label: "Anything else?", required: false, "max-length": 300 },
        caption("What you write here reaches us in this chat."),
        finish("Done", { number: answer("LOOK_UP", "number"), question: "${form.question}" }),
      ],
      {
        status: textField("On its way"),
        items: textField("Country bread, apple cake"),
        expected: textField("You get it on Tue 8 Dec."),
      },
    ),
  ),
  data: {
    tables: [
      {
        key: "orders",
        name: "Orders",
        columns: [
          { id: "number", name: "Number", type: "text" },
          { id: "status", name: "Status", type: "text" },
          { id: "items", name: "Items", type: "text" },
          { id: "expected", name: "Expected on", type: "date" },
        ],
        rows: [
          {
            number: "1001",
            status: "On its way",
            items: "Country bread, apple cake",
            expected: { inDays: 1 },
          },
          { number: "1002", status: "In the oven", items: "Breakfast box", expected: { inDays: 2 } },
          { number: "1003", status: "Delivered", items: "Ten rolls", expected: { inDays: -1 } },
        ],
      },
    ],
    screens: {
      LOOK_UP: {
        taps: [
          {
            trigger: "look_up",
            steps: [
              order,
              {
                do: "check",
                id: "known",
                refuseWhen: [{ left: cell(order.id, rowIdColumn), is: "empty" }],
                message: fixed("We know no order with this number. Look again in our message."),
                at: "number",
              },
            ],
            outcomes: [
              {
                when: [],
                then: {
                  kind: "go",
                  screen: "STATUS",
                  data: {
                    status: cell(order.id, "status"),
                    items: cell(order.id, "items"),
                    expected: joined("Planned for ", asDay(cell(order.id, "expected")), "."),
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

import type { ComputeStep } from "@/lib/flow/rules/rules";
import {
  answer,
  ask,
  caption,
  heading,
  lastScreen,
  liveFlow,
  options,
  optionsField,
  screen,
  summaryLine,
  textField,
} from "../parts";
import type { Template } from "../template";
import { add, answered, answers, asMoney, cell, chosen, fixed, hold, joined, today } from "./rule-parts";

const product = chosen("products_row", "products", "product");
const ordered = chosen("products_row_2", "products", "product");

function totalOf(id: string, row: string): ComputeStep {
  return {
    do: "compute",
    id,
    formula: { op: "multiply", left: cell(row, "price"), right: answered("quantity") },
  };
}

export const orderStock: Template = {
  id: "order-stock",
  title: "Order with prices and stock",
  summary: "Customers order what is in stock and see what it comes to.",
  category: "sales",
  flow: liveFlow(
    { PRODUCT: ["CONFIRM"], CONFIRM: [] },
    screen(
      "PRODUCT",
      "Your order",
      [
        heading("What would you like?"),
        {
          type: "RadioButtonsGroup",
          name: "product",
          label: "In stock now",
          required: true,
          "data-source": "${data.products}",
        },
        {
          type: "Dropdown",
          name: "quantity",
          label: "How many?",
          required: true,
          "data-source": options("1 | 1", "2 | 2", "3 | 3", "4 | 4", "5 | 5"),
        },
        ask("Continue", "to_confirm", { product: "${form.product}", quantity: "${form.quantity}" }),
      ],
      {
        products: optionsField(
          ["title", "description", "metadata"],
          { id: "a", title: "Country bread", description: "1 kg, sourdough", metadata: "$6.00" },
          { id: "b", title: "Apple cake", description: "For eight", metadata: "$18.00" },
          { id: "c", title: "Breakfast box", description: "Bread, butter, jam", metadata: "$14.00" },
        ),
      },
    ),
    lastScreen(
      "CONFIRM",
      "Check and order",
      [
        heading("${data.total}"),
        summaryLine("Order", "${data.order}"),
        caption("We keep it for you for 15 minutes. You pay when you get it."),
        { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
        { type: "TextInput", name: "phone", label: "Phone number", "input-type": "phone", required: true },
        { type: "TextArea", name: "address", label: "Delivery address", required: true, "max-length": 300 },
        ask("Order now", "order", {
          product: answer("PRODUCT", "product"),
          quantity: answer("PRODUCT", "quantity"),
          full_name: "${form.full_name}",
          phone: "${form.phone}",
          address: "${form.address}",
        }),
      ],
      { total: textField("$12.00"), order: textField("2 × Country bread") },
    ),
  ),
  data: {
    tables: [
      {
        key: "products",
        name: "Products",
        columns: [
          { id: "name", name: "Name", type: "text" },
          { id: "about", name: "About", type: "text" },
          { id: "price", name: "Price", type: "money", currency: "USD" },
          { id: "stock", name: "Stock", type: "number" },
        ],
        rows: [
          { name: "Country bread", about: "1 kg, sourdough", price: 6, stock: 20 },
          { name: "Ten rolls", about: "Wheat and rye", price: 5.5, stock: 12 },
          { name: "Apple cake", about: "For eight", price: 18, stock: 4 },
          { name: "Breakfast box", about: "Bread, butter, jam", price: 14, stock: 6 },
        ],
      },
      {
        key: "orders",
        name: "Orders",
        columns: [
          { id: "day", name: "Ordered on", type: "date" },
          { id: "product", name: "Product", type: "text" },
          { id: "quantity", name: "Quantity", type: "number" },
          { id: "total", name: "Total", type: "money", currency: "USD" },
          { id: "name", name: "Name", type: "text" },
          { id: "phone", name: "Phone", type: "text" },
          { id: "address", name: "Address", type: "text" },
        ],
        rows: [],
      },
    ],
    screens: {
      PRODUCT: {
        opens: {
          steps: [
            {
              do: "find",
              id: "products_now",
              source: "products",
              where: [],
              limit: 20,
              free: { column: "stock", quantity: fixed(1) },
            },
          ],
          data: {
            products: {
              kind: "options",
              step: "products_now",
              fields: {
                title: [{ column: "name" }],
                description: [{ column: "about" }],
                metadata: [{ column: "price", as: "money", currency: "USD" }],
              },
            },
          },
        },
        taps: [
          {
            trigger: "to_confirm",
            steps: [
              product,
              hold("products_held", product, {
                column: "stock",
                quantity: answered("quantity"),
                full: fixed("We have not so many left. Please order fewer, or choose something else."),
              }),
              totalOf("total", product.id),
            ],
            outcomes: [
              {
                when: [],
                then: {
                  kind: "go",
                  screen: "CONFIRM",
                  data: {
                    total: asMoney({ kind: "result", step: "total" }),
                    order: joined(answered("quantity"), " × ", cell(product.id, "name")),
                  },
                },
              },
            ],
          },
        ],
      },
      CONFIRM: {
        taps: [
          {
            trigger: "order",
            steps: [
              ordered,
              totalOf("ordered_total", ordered.id),
              add("order", "orders", {
                day: today,
                product: cell(ordered.id, "name"),
                quantity: answered("quantity"),
                total: { kind: "result", step: "ordered_total" },
                name: answered("full_name"),
                phone: answered("phone"),
                address: answered("address"),
              }),
            ],
            outcomes: [
              {
                when: [],
                then: {
                  kind: "finish",
                  params: {
                    product: cell(ordered.id, "name"),
                    total: asMoney({ kind: "result", step: "ordered_total" }),
                    ...answers("quantity", "full_name", "phone", "address"),
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

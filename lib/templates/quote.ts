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
  summaryLine,
} from "./parts";
import type { Template } from "./template";

function priced(id: string, title: string, color: string, price: number) {
  return {
    id,
    title,
    color,
    metadata: `$${price}`,
    "on-select-action": { name: "update_data", payload: { price } },
  };
}

export const quote: Template = {
  id: "quote",
  title: "Quote and configurator",
  summary: "Customers put a product together and see the price while they choose.",
  category: "sales",
  flow: flow(
    screen(
      "PRODUCT",
      "Your chair",
      [
        heading("Make it yours"),
        {
          type: "RadioButtonsGroup",
          name: "cover",
          label: "Cover",
          required: true,
          "data-source": [
            priced("linen", "Linen", "#D8CBB3", 140),
            priced("wool", "Wool", "#5C6B73", 180),
            priced("leather", "Leather", "#7A4B2A", 260),
          ],
        },
        { type: "TextInput", name: "quantity", label: "How many?", "input-type": "number", required: true },
        { type: "TextSubheading", text: "`'Price for one: $' ${data.price}`" },
        {
          type: "TextBody",
          text: "`'Together: $' ${data.price} * ${form.quantity}`",
          "font-weight": "bold",
          visible: "`${form.quantity} > 0`",
        },
        caption("Delivery is quoted on top."),
        button("Continue", "EXTRAS", { price: "${data.price}" }),
      ],
      { price: { type: "number", __example__: 140 } },
    ),
    screen(
      "EXTRAS",
      "Extras",
      [
        {
          type: "ChipsSelector",
          name: "extras",
          label: "What else would you like?",
          required: false,
          "data-source": options(
            "armrests | Armrests",
            "wheels | Wheels",
            "headrest | Headrest",
            "assembly | Assembly",
          ),
        },
        { type: "DatePicker", name: "needed_by", label: "Needed by", required: false },
        { type: "TextArea", name: "wishes", label: "Special wishes", required: false, "max-length": 300 },
        button("Continue", "CONTACT", { price: "${data.price}" }),
      ],
      { price: { type: "number", __example__: 140 } },
    ),
    lastScreen(
      "CONTACT",
      "Get your quote",
      [
        summaryLine("Pieces", answer("PRODUCT", "quantity")),
        body("`'About $' ${data.price} * ${screen.PRODUCT.form.quantity}`"),
        { type: "TextInput", name: "full_name", label: "Full name", "input-type": "text", required: true },
        {
          type: "TextInput",
          name: "postcode",
          label: "Postcode",
          "input-type": "text",
          required: true,
          "helper-text": "For the delivery price",
        },
        finish("Ask for a quote", {
          ...answersOf("PRODUCT", "cover", "quantity"),
          ...answersOf("EXTRAS", "extras", "needed_by", "wishes"),
          price: "${data.price}",
          full_name: "${form.full_name}",
          postcode: "${form.postcode}",
        }),
      ],
      { price: { type: "number", __example__: 140 } },
    ),
  ),
};

import { body, caption, finish, flow, heading, lastScreen, navigate, options } from "./parts";
import type { Template } from "./template";

function row(id: string, title: string, description: string, price: string, next: string) {
  return {
    id,
    "main-content": { title, description },
    end: { title: price },
    "on-click-action": navigate(next),
  };
}

function offer(id: string, title: string, text: string, choices: readonly string[]) {
  return lastScreen(id, title, [
    heading(title),
    body(text),
    {
      type: "RadioButtonsGroup",
      name: "pack",
      label: "Choose a package",
      required: true,
      "data-source": options(...choices),
    },
    { type: "DatePicker", name: "day", label: "Preferred day", required: true },
    caption("We confirm the time in this chat."),
    finish("Ask for it", { service: title, pack: "${form.pack}", day: "${form.day}" }),
  ]);
}

export const serviceMenu: Template = {
  id: "service-menu",
  title: "Service menu",
  summary: "A list of what you offer; each row leads to its own details and request.",
  category: "sales",
  flow: flow(
    {
      id: "MENU",
      title: "Our services",
      layout: {
        type: "SingleColumnLayout",
        children: [
          {
            type: "NavigationList",
            name: "services",
            label: "What are you looking for?",
            "list-items": [
              row("home", "Home cleaning", "From top to bottom", "$35/h", "HOME"),
              row("windows", "Windows", "Inside and outside", "$4 each", "WINDOWS"),
              row("garden", "Garden", "Lawn and hedges", "$40/h", "GARDEN"),
            ],
          },
        ],
      },
    },
    offer("HOME", "Home cleaning", "Two people, all materials included.", [
      "short | Two hours",
      "long | Four hours",
      "weekly | Every week",
    ]),
    offer("WINDOWS", "Windows", "Frames are wiped too.", [
      "few | Up to ten",
      "many | Up to twenty",
      "all | More than twenty",
    ]),
    offer("GARDEN", "Garden", "We bring the tools and take the clippings away.", [
      "lawn | The lawn",
      "hedges | The hedges",
      "both | Lawn and hedges",
    ]),
  ),
};

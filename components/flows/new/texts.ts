import type { TemplateCategory } from "@/lib/templates/template";

const categories: { readonly [category in TemplateCategory]: string } = {
  booking: "Booking",
  sales: "Sales",
  support: "Support",
  feedback: "Feedback",
  events: "Events",
  forms: "Forms",
};

export const texts = {
  title: "New Flow",
  back: "Flows",
  templates: "Templates",
  templatesText: "Complete Flows to make your own. Rest on one to watch it, or try it yourself.",
  allCategories: "All",
  categoryLabel: "Kind of template",
  categories,
  blank: { title: "Blank Flow", text: "One empty screen. You decide everything." },
  blankScreenTitle: "Welcome",
  /** As the button of every last screen says until somebody writes another text. */
  blankButton: "Finish",
  import: { title: "Import", text: "A file or pasted JSON; you can also drop it here." },
  use: "Use",
  useLabel: (title: string) => `Use ${title}`,
  tryLabel: (title: string) => `Try ${title}`,
  screens: (count: number) => (count === 1 ? "1 screen" : `${count} screens`),
  liveData: "with live data",
  tryIt: {
    use: "Use this template",
    hint: "Play it as your customers will. Nothing is sent anywhere.",
    message: "Tap the button below to begin.",
    open: "Open",
    platform: "Kind of phone",
    android: "Android",
    ios: "iPhone",
    scheme: "Look of the phone",
    light: "Light phone",
    dark: "Dark phone",
  },
  firstRun: {
    title: "Make your first Flow",
    text: "Pick one and try it on the phone, then make it yours. You can change every word later.",
    all: "See all templates",
    blank: "Start blank",
  },
} as const;

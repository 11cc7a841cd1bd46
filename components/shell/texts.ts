export const texts = {
  product: "Flowsmith",
  home: "Flowsmith, your Flows",
  skip: "Skip to content",
  nav: { label: "Main", flows: "Flows", accounts: "Accounts", phone: "Simulated phone" },
  flow: { label: "This Flow", build: "Build", publish: "Publish", send: "Send", responses: "Responses" },
  account: (name: string) => `Account of ${name}`,
  accessKeys: "Access keys",
  signOut: "Sign out",
  theme: {
    label: "Theme",
    system: "Same as the device",
    light: "Light",
    dark: "Dark",
  },
  notFound: {
    title: "There is nothing here",
    text: "The address may be mistyped, or what stood here was deleted.",
    action: "Go to your Flows",
  },
  failed: {
    title: "This page could not be shown",
    text: "Your work is kept. Try again; if it happens again, restart Flowsmith or look into its log.",
    reference: (digest: string) => `Reference in the log: ${digest}`,
    retry: "Try again",
    home: "Go to your Flows",
  },
} as const;

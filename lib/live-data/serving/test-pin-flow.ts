const passcode = { type: "TextInput", name: "pin", label: "Pin", "input-type": "passcode", required: true };
const send = {
  type: "Footer",
  label: "Next",
  "on-click-action": { name: "data_exchange", payload: { secret_code: "${form.pin}", city: "Lagos" } },
};
/** A Flow that asks for a pin, which nobody may read, and shows a day. */
export const pinFlow = JSON.stringify({
  version: "7.1",
  data_api_version: "3.0",
  routing_model: { HOME: ["SLOTS"], SLOTS: [] },
  screens: [
    { id: "HOME", title: "Home", layout: { type: "SingleColumnLayout", children: [passcode, send] } },
    {
      id: "SLOTS",
      title: "Slots",
      terminal: true,
      data: { day: { type: "string", __example__: "Monday" } },
      layout: { type: "SingleColumnLayout", children: [] },
    },
  ],
});
/** What a phone asks there. */
export const pinQuestion = {
  version: "3.0",
  action: "data_exchange",
  screen: "HOME",
  data: { city: "Lagos" },
  flow_token: "theirs",
};

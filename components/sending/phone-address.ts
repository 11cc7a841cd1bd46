/** Where the simulated phone of a person shows the chat with a number. */
export function phoneAddress({
  phoneNumberId,
  recipient,
}: {
  readonly phoneNumberId: string;
  readonly recipient: string;
}): string {
  return `/sandbox/phone?${new URLSearchParams({ number: phoneNumberId, person: recipient })}`;
}

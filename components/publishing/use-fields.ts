import { useState } from "react";
import type { Fields } from "./publish-fields";
import type { AccountItem } from "./publishing-state";
import { texts } from "./texts";

/** What is entered before publishing; the address is empty where the Flow asks for no data. */
export function useFields(account: AccountItem, asksForData: boolean) {
  const { attempt } = account;
  const isSandbox = account.kind === "sandbox";
  const kept = attempt?.category ?? "AS_IS";
  const [fields, setFields] = useState<Fields>({
    category: kept === "AS_IS" && account.state === "draft-here" ? "OTHER" : kept,
    endpointUri: attempt?.endpointUri ?? account.endpointUri ?? account.hostedAddress ?? "",
    note: "",
  });
  const [isMisfit, setIsMisfit] = useState(false);
  const address = asksForData ? fields.endpointUri.trim() : "";
  return {
    fields,
    address,
    addressError: isMisfit ? (isSandbox ? texts.endpointMisfitSandbox : texts.endpointMisfit) : undefined,
    change: (change: Partial<Fields>): void => {
      if (change.endpointUri !== undefined) setIsMisfit(false);
      setFields((before) => ({ ...before, ...change }));
    },
    /** Whether the address can be used, and says so at the field where it cannot. */
    fits: (): boolean => {
      const fits = address === "" || isAddress(address, isSandbox);
      setIsMisfit(!fits);
      return fits;
    },
  };
}

/** WhatsApp calls no others; of addresses of this server the server itself knows. */
function isAddress(text: string, isSandbox: boolean): boolean {
  const begins = text.startsWith("https://") || (isSandbox && text.startsWith("http://"));
  return begins && URL.canParse(text);
}

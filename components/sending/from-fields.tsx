import { Badge } from "@/components/ui/badge";
import { Select } from "@/components/ui/select";
import type { AccountItem } from "./sending-state";
import { texts } from "./texts";
import type { Choice } from "./use-choice";

type FromFieldsProps = { readonly accounts: readonly AccountItem[]; readonly choice: Choice };

/** The account, and its number where it has several. */
export function FromFields({ accounts, choice }: FromFieldsProps) {
  const { account, number, setAccountId, setNumberId } = choice;
  if (!account) return null;
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <Select
        label={texts.account}
        labelEnd={account.kind === "sandbox" && <Badge tone="accent">{texts.simulated}</Badge>}
        value={account.accountId}
        onValueChange={setAccountId}
        options={accounts.map(({ accountId, name }) => ({ value: accountId, label: name }))}
      />
      <Select
        label={texts.number}
        value={number?.phoneNumberId ?? null}
        onValueChange={setNumberId}
        options={account.numbers.map(({ phoneNumberId, displayNumber, verifiedName }) => ({
          value: phoneNumberId,
          label: displayNumber,
          ...(verifiedName === null ? {} : { help: verifiedName }),
        }))}
      />
    </div>
  );
}

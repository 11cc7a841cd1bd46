"use client";

import { KeyRound, LogOut } from "lucide-react";
import { useRouter } from "next/navigation";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { initials } from "./initials";
import { texts } from "./texts";
import { ThemeOptions } from "./theme-options";

export type AccountMenuProps = {
  readonly name: string;
  readonly email: string;
  /** Ends the session; nothing else happens by itself. */
  readonly signOut: () => Promise<unknown>;
};

export function AccountMenu({ name, email, signOut }: AccountMenuProps) {
  const router = useRouter();

  async function leave(): Promise<void> {
    await signOut();
    router.replace("/sign-in");
  }

  return (
    <Menu trigger={<AccountButton name={name} />} align="end" isPinned className="w-60">
      <div className="px-2 py-1.5">
        <p className="truncate font-medium">{name}</p>
        <p className="truncate text-caption text-secondary">{email}</p>
      </div>
      <MenuSeparator />
      <ThemeOptions />
      <MenuSeparator />
      <MenuItem icon={KeyRound} onSelect={() => router.push("/access")}>
        {texts.accessKeys}
      </MenuItem>
      <MenuItem icon={LogOut} onSelect={leave}>
        {texts.signOut}
      </MenuItem>
    </Menu>
  );
}

/** The menu hands its own attributes on to the button. */
function AccountButton({ name, ...trigger }: { readonly name: string }) {
  return (
    <button
      {...trigger}
      type="button"
      aria-label={texts.account(name)}
      className="flex size-8 shrink-0 items-center justify-center rounded-full bg-accent-soft text-caption font-semibold text-accent select-none"
    >
      {initials(name)}
    </button>
  );
}

"use client";

import { Ellipsis, RefreshCw } from "lucide-react";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { MenuItem } from "@/components/ui/menu-item";
import type { CheckItem, NumberItem } from "../account-item";
import { texts } from "../texts";
import { CheckRow } from "./check-row";

type NumberCardProps = {
  readonly number: NumberItem;
  readonly isMain: boolean;
  readonly isSandbox: boolean;
  readonly checks: readonly CheckItem[];
  readonly busyWith: string | null;
  readonly onFix: (check: CheckItem) => void;
  readonly onRotate: () => void;
};

/** A number of the account with what was looked at. */
export function NumberCard({
  number,
  isMain,
  isSandbox,
  checks,
  busyWith,
  onFix,
  onRotate,
}: NumberCardProps) {
  return (
    <li className="rounded-card border border-line bg-panel">
      <div className="flex items-center gap-3 py-3 pr-3 pl-5">
        <div className="min-w-0 flex-1">
          <h3 className="truncate font-medium">
            {number.displayNumber}
            {number.verifiedName && <span className="text-secondary"> · {number.verifiedName}</span>}
          </h3>
          <p className="text-caption text-secondary">
            {number.phoneNumberId}
            {isMain && ` · ${texts.page.main}`}
          </p>
        </div>
        {number.publicKey !== null && !number.isGone && (
          <Menu
            align="end"
            trigger={<IconButton label={texts.page.more(number.displayNumber)} icon={Ellipsis} />}
          >
            <MenuItem icon={RefreshCw} onSelect={onRotate}>
              {texts.page.rotate}
            </MenuItem>
          </Menu>
        )}
      </div>
      {checks.length > 0 && (
        <ul className="border-t border-line">
          {checks.map((check) => (
            <CheckRow
              key={check.id}
              {...{ check, isSandbox }}
              isBusy={busyWith === busyName(check)}
              onFix={onFix}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

/** Under which name the fix of a check runs. */
export function busyName({ id, numberId = "" }: CheckItem): string {
  return `${id} ${numberId}`;
}

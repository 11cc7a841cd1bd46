"use client";

import { DatabaseZap, Inbox, Send } from "lucide-react";
import { useRouter } from "next/navigation";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuSeparator } from "@/components/ui/menu-parts";
import { texts } from "./texts";

/** Ways from the builder to what is done with a Flow afterwards. */
export function FlowMenuItems({ flowId }: { readonly flowId: string }) {
  const router = useRouter();
  return (
    <>
      <MenuItem icon={DatabaseZap} onSelect={() => router.push(`/flows/${flowId}/data`)}>
        {texts.flow.liveData}
      </MenuItem>
      <MenuItem icon={Send} onSelect={() => router.push(`/flows/${flowId}/send`)}>
        {texts.flow.send}
      </MenuItem>
      <MenuItem icon={Inbox} onSelect={() => router.push(`/flows/${flowId}/responses`)}>
        {texts.flow.responses}
      </MenuItem>
      <MenuSeparator />
    </>
  );
}

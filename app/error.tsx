"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { MessagePage } from "@/components/shell/message-page";
import { texts } from "@/components/shell/texts";
import { Button } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";

type ErrorPageProps = { readonly error: Error & { readonly digest?: string }; readonly reset: () => void };

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const router = useRouter();

  /** Asks the server anew; drawing the same answer again would fail the same way. */
  function retry(): void {
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <MessagePage
      title={texts.failed.title}
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            {texts.failed.retry}
          </Button>
          {/* A full load: after a failure the page in memory is not to be trusted. */}
          <a href="/flows" className={buttonStyle()}>
            {texts.failed.home}
          </a>
        </>
      }
    >
      <p>{texts.failed.text}</p>
      {error.digest && <p className="mt-2 font-mono text-caption">{texts.failed.reference(error.digest)}</p>}
    </MessagePage>
  );
}

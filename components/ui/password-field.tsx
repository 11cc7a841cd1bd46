"use client";

import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { IconButton } from "./icon-button";
import { TextField, type TextFieldProps } from "./text-field";
import { texts } from "./texts";

/** A password with a button that shows what was typed. */
export function PasswordField(props: Omit<TextFieldProps, "type" | "end" | "isMono" | "icon">) {
  const [isShown, setShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? "text" : "password"}
      spellCheck={false}
      autoCapitalize="none"
      end={
        <IconButton
          label={isShown ? texts.hidePassword : texts.showPassword}
          icon={isShown ? EyeOff : Eye}
          onClick={() => setShown(!isShown)}
          className="size-7"
        />
      }
    />
  );
}

/** A button that adds something: its sign stands where the words above begin. */
export const addStyle = "-ml-1.5 self-start px-1.5";

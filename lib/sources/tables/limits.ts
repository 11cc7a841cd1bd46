/** Rows of one table. */
export const rowsMax = 20_000;
/** Letters of all the cells of one row. */
export const rowTextMax = 500_000;

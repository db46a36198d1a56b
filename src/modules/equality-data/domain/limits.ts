/** From here on a file of separated values is left to DuckDB, which reads it faster than it can start. */
export const bulkBytes = 6 * 1024 * 1024;

/** A table about people has fewer columns. */
export const mostColumns = 1000;

/** How many days the rows of a draft are kept, without what tells who people are. Its counts stay. */
export const draftDays = 30;

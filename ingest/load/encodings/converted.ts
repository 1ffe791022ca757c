/** A converted line: `at[i]` is the offset in the line as it arrived that unit `i` of `text` came from; one more for the end. */
export type Converted = { readonly text: string; readonly at: readonly number[] };

/** Sizes of type in points. Diagrams are never made smaller than they are drawn, so that 7 points stay 7. */
export const TYPE = { name: 8.5, detail: 7, label: 7, key: 7.5 } as const;
/** Line height over type size. */
export const LEADING = 1.2;

/** Room of a diagram on a page turned sideways, below its title: the width of the text area, and what a heading leaves. */
export const FRAME = { width: 756, height: 412 } as const;

/** The Node that runs the built program in tests: another one than runs the tests where PLIMSOLL_NODE names it. */
export const NODE = process.env.PLIMSOLL_NODE ?? process.execPath;

/**
 * Draws everything anew whenever the window changes: a terminal drops what no longer fits, while Ink writes only the
 * lines that differ from its last frame. That holds too where a window is made smaller and as large again before the
 * program comes to look: Node then finds the size it knows and tells nothing. `clear` makes Ink forget its frame. Returns
 * what ends it.
 */
export function repaintOnChange(stdout: NodeJS.WriteStream, clear: () => void): () => void {
  let isTold = false;
  const onResize = () => {
    isTold = true;
    clear();
  };
  // Behind Node's own listener, which compares the sizes.
  const onSignal = () => {
    if (!isTold) stdout.emit('resize');
    isTold = false;
  };
  // Before Ink's listener, which draws.
  stdout.prependListener('resize', onResize);
  process.on('SIGWINCH', onSignal);
  return () => {
    stdout.off('resize', onResize);
    process.off('SIGWINCH', onSignal);
  };
}

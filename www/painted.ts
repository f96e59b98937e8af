// Waiting for the screen, before something that holds the page up.

/** Until what was said stands on the screen. */
export const painted = () => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done)));

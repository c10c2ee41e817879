import { findInPage } from './find-in-page';
import type { FrameReading, View } from './frame-reading';
import { type Memory, memoryOfPage } from './memory';
import { pathOfFrame, readFrames } from './read-frames';
import { type RootOf, walkPage } from './walk-page';

/** Frames do not come in what is hidden, and a picture must not wait for them. */
const LONGEST_WAIT = 120;

/**
 * Reads what is sensitive in this frame, as it lies now, and changes nothing. Answers when the frame has been painted
 * twice since: what a picture shows after that cannot be older than what was read.
 */
export async function readPage(rootOf: RootOf): Promise<FrameReading> {
  const memory = memoryOfPage();
  memory.readAgain = () => readNow(memory, rootOf);
  const reading = readNow(memory, rootOf);
  await twoFrames();
  return reading;
}

function readNow(memory: Memory, rootOf: RootOf): FrameReading {
  const walked = walkPage(document, rootOf);
  return {
    documentToken: memory.documentToken,
    path: pathOfFrame(),
    view: viewOf(window),
    found: findInPage(walked, memory),
    frames: readFrames(walked.elements),
  };
}

function viewOf({
  innerWidth,
  innerHeight,
  scrollX,
  scrollY,
  visualViewport,
  devicePixelRatio,
}: Window): View {
  const { offsetLeft = 0, offsetTop = 0, scale = 1 } = visualViewport ?? {};
  const root = document.scrollingElement ?? document.documentElement;
  return {
    width: innerWidth,
    height: innerHeight,
    scrollX,
    scrollY,
    pinch: { x: offsetLeft, y: offsetTop, scale },
    density: devicePixelRatio,
    pageWidth: root?.scrollWidth ?? innerWidth,
    pageHeight: root?.scrollHeight ?? innerHeight,
    contentType: document.contentType,
  };
}

const twoFrames = (): Promise<unknown> =>
  new Promise((painted) => {
    setTimeout(painted, LONGEST_WAIT);
    requestAnimationFrame(() => requestAnimationFrame(painted));
  });

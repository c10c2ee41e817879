import { findInPage } from './find-in-page';
import type { FrameReading, View } from './frame-reading';
import { keepLooking, type Moment } from './keep-looking';
import { type Memory, memoryOfPage } from './memory';
import { pathOfFrame, readFrames, showsDocument } from './read-frames';
import { type RootOf, walkPage } from './walk-page';

/** Frames do not come in what is hidden, and a picture must not wait for them. */
const LONGEST_WAIT = 120;

/**
 * Reads what is sensitive in this frame, as it lies now, and changes nothing. Answers when the frame has been painted
 * twice since: what a picture shows after that cannot be older than what was read.
 */
export async function readPage(rootOf: RootOf): Promise<FrameReading> {
  const memory = memoryOfPage();
  memory.stopLooking?.();
  const { reading, looks, frameElements } = readNow(memory, rootOf);
  const framesNow = () => readFrames(frameElements);
  memory.stopLooking = keepLooking(looks, framesNow, { found: reading.found, frames: reading.frames });
  memory.readAgain = () => withMoments(readNow(memory, rootOf).reading, memory.stopLooking?.() ?? []);
  await twoFrames();
  return reading;
}

/** Everything is covered wherever it was meanwhile. */
const withMoments = (reading: FrameReading, moments: Moment[]): FrameReading => ({
  ...reading,
  found: [...moments.flatMap(({ found }) => found), ...reading.found],
  frames: [
    ...moments.flatMap(({ frames }) =>
      JSON.stringify(frames) === JSON.stringify(reading.frames) ? [] : frames,
    ),
    ...reading.frames,
  ],
});

function readNow(memory: Memory, rootOf: RootOf) {
  const walked = walkPage(document, rootOf);
  const looks = findInPage(walked, memory);
  const frameElements = walked.elements.filter(showsDocument);
  const reading: FrameReading = {
    documentToken: memory.documentToken,
    path: pathOfFrame(),
    view: viewOf(window),
    found: looks.flatMap((where) => where()),
    frames: readFrames(frameElements),
  };
  return { reading, looks, frameElements };
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

import type { Page } from '@playwright/test';
import { Agent } from './agent';
import type { Desk } from './desk';
import { decode, type Picture } from './pictures';

/** Pixels of a picture. */
export interface Point {
  x: number;
  y: number;
}

/** Drags on the picture, between two points of the picture. */
export async function drag(help: Page, from: Point, to: Point): Promise<void> {
  const [start, end] = [await inWindow(help, from), await inWindow(help, to)];
  await help.mouse.move(start.x, start.y);
  await help.mouse.down();
  await help.mouse.move(end.x, end.y, { steps: 6 });
  await help.mouse.up();
}

/** Where a point of the picture lies in the window. */
export async function inWindow(help: Page, { x, y }: Point): Promise<Point> {
  const picture = help.getByRole('application');
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  if (!box) throw new Error('There is no picture');
  const scale = box.width / (await sizeOfPicture(help)).width;
  return { x: box.x + x * scale, y: box.y + y * scale };
}

/** A mark on the picture, by its name. */
export const mark = (help: Page, name: string) =>
  help.getByRole('application').getByRole('button', { name, exact: true });

/** Pixels of the picture in the editor. */
export async function sizeOfPicture(help: Page): Promise<{ width: number; height: number }> {
  const name = await help.getByRole('application').getAttribute('aria-label');
  const [width = 0, height = 0] = (name?.match(/\d+/g) ?? []).map(Number);
  return { width, height };
}

/** The file as it has arrived at the desk. */
export async function sentPicture(desk: Desk, summary: string): Promise<Picture> {
  const agent = new Agent(desk);
  await agent.start();
  await agent.open(summary);
  const picture = await decode(await agent.firstAttachment());
  await agent.stop();
  return picture;
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveClear, overlaps, shrinkClear, type Box } from '../../main/web/browser/clearance.ts';
import { offsetsOf, placementOf } from '../../main/web/browser/placement.ts';
import { clampWidth, widthAfterKey } from '../../main/web/browser/width.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const window = box(0, 0, 1400, 900);
const launcher = box(1320, 820, 56, 56);
const panel = box(948, 12, 440, 876);

test('leaves the button where nothing is in its way', () => {
  assert.deepEqual(moveClear(launcher, [box(0, 0, 1400, 60)], window), { x: 0, y: 0 });
});

test('moves the button the shortest way off what is marked', () => {
  assert.deepEqual(moveClear(launcher, [box(1100, 800, 300, 100)], window), { x: 0, y: -84 });
  assert.deepEqual(moveClear(launcher, [box(1310, 0, 90, 900)], window), { x: -74, y: 0 });
});

test('moves the button off two things at once', () => {
  const obstacles = [box(1300, 800, 100, 100), box(1300, 700, 100, 90)];
  const { x, y } = moveClear(launcher, obstacles, window);
  const moved = box(launcher.left + x, launcher.top + y, 56, 56);

  assert.equal(obstacles.some((obstacle) => overlaps(moved, obstacle)), false);
});

test('leaves the button where there is no room at all', () => {
  assert.deepEqual(moveClear(launcher, [window], window), { x: 0, y: 0 });
});

test('shrinks the panel below a bar and above another', () => {
  const clear = shrinkClear(panel, [box(0, 0, 1400, 60), box(0, 840, 1400, 60)], window);

  assert.deepEqual(clear, { ...panel, top: 68, bottom: 832 });
});

test('moves the panel beside what leaves no height', () => {
  assert.deepEqual(shrinkClear(panel, [box(1300, 0, 100, 900)], window), { ...panel, right: 1292 });
  assert.deepEqual(shrinkClear(panel, [box(1000, 0, 400, 900)], window), { ...panel, left: 552, right: 992 });
});

test('keeps a panel that would become useless', () => {
  assert.equal(shrinkClear(panel, [window], window), panel);
});

test('reads where the button goes from an attribute', () => {
  assert.deepEqual(placementOf(''), { block: 'bottom', inline: 'end' });
  assert.deepEqual(placementOf('top-start'), { block: 'top', inline: 'start' });
  assert.deepEqual(offsetsOf('24 5rem'), { block: '24px', inline: '5rem' });
  assert.deepEqual(offsetsOf('1.5em'), { block: '1.5em', inline: '1.5em' });
  assert.deepEqual(offsetsOf('calc(1px) url(x)'), {});
});

test('resizes by keyboard within what is useful', () => {
  const key = (name: string, shiftKey = false) => ({ key: name, shiftKey });

  assert.equal(widthAfterKey(key('ArrowLeft'), 440, 'ArrowLeft', 1400), 456);
  assert.equal(widthAfterKey(key('ArrowRight', true), 440, 'ArrowLeft', 1400), 376);
  assert.equal(widthAfterKey(key('ArrowRight'), 320, 'ArrowLeft', 1400), 320);
  assert.equal(widthAfterKey(key('Home'), 440, 'ArrowLeft', 1400), 320);
  assert.equal(widthAfterKey(key('End'), 440, 'ArrowLeft', 1400), 1120);
  assert.equal(widthAfterKey(key('a'), 440, 'ArrowLeft', 1400), undefined);
  assert.equal(clampWidth(5000, 1400), 1120);
});

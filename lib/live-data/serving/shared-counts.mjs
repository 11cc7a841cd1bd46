// @ts-check

/**
 * How often keys were counted in this minute and the one before, in memory that threads share.
 *
 * A slot has a tag (a hash of its key, 0 while it is empty), the minute in which it was counted last, and one cell each
 * for even and odd minutes. A cell says whose it is and of which minute, beside its count, in one number: so one
 * exchange counts one more, or fails because another thread counted, the minute changed or the slot is another key's.
 * @typedef {{ readonly take: (key: string, countMax: number, ms: number) => boolean }} SharedCounts
 */

const minuteMs = 60_000;
/** Tags that share a line of the processor's cache. A key has its place in one of two buckets. */
const bucketSlots = 16;
const placesOfKey = 2 * bucketSlots;
const wordsPerSlot = 4;
const countBits = 20;
/** Counts end here; a limit that is higher never refuses. */
const countsMax = 2 ** countBits - 1;
/** Tells one minute from another of the same parity for two hours; what slept longer is emptied before it counts. */
const turnBits = 6;
const turnMask = 2 ** turnBits - 1;

/**
 * @param {number} slots
 * @returns {number} of bytes
 */
export function bytesOfCounts(slots) {
  const enough = 2 ** Math.ceil(Math.log2(Math.max(slots, placesOfKey)));
  return enough * wordsPerSlot * Int32Array.BYTES_PER_ELEMENT;
}

/**
 * A slot that was not counted in this minute or the one before is free for any key. Without a free one, a key takes over
 * the slot that was counted least among those counted longest ago, and only then is something forgotten. Threads never
 * wait for one another.
 *
 * `take` counts one more at a time in milliseconds since 1970; false when more than `countMax` would count.
 * Threads together let exactly so many through; only in the instant in which a minute ends or a slot changes hands, a call
 * that is between its look and its count may pass beside that.
 * @param {SharedArrayBuffer} memory as long as `bytesOfCounts` says; all zero in the beginning
 * @returns {SharedCounts}
 */
export function sharedCounts(memory) {
  const words = new Int32Array(memory);
  const slots = words.length / wordsPerSlot;
  const lastBucket = slots / bucketSlots - 1;
  const cells = 2 * slots;
  // Of the key that is counted now: kept here, because what is handed on in an object costs more than the counting.
  let tag = 0;
  let bucket = 0;
  let otherBucket = 0;

  /** @param {string} key */
  function look(key) {
    let one = 0x3c6ef372;
    let other = 0x1f83d9ab;
    for (let at = 0; at < key.length; at += 1) {
      const code = key.charCodeAt(at);
      one = Math.imul(one ^ code, 0x9e3779b1);
      other = Math.imul(other ^ code, 0x5f356495);
    }
    const place = mixed(one ^ (other >>> 13));
    tag = mixed(other ^ (one >>> 16)) || 1;
    bucket = place & lastBucket;
    otherBucket = mixed(place) & lastBucket;
    if (otherBucket === bucket) otherBucket ^= 1;
  }

  /** @param {number} place */
  function slotAt(place) {
    return place < bucketSlots
      ? bucket * bucketSlots + place
      : otherBucket * bucketSlots + place - bucketSlots;
  }

  /** @param {number} from */
  function placeOfKey(from) {
    for (let place = from; place < placesOfKey; place += 1) {
      // A plain read costs a fraction; who finds the tag here looks once more before it counts.
      if (words[slotAt(place)] === tag) return place;
    }
    return -1;
  }

  /**
   * The count of the key in that minute; 0 when the cell is of another.
   * @param {number} cell
   * @param {number} minute
   */
  function countIn(cell, minute) {
    return cell >>> countBits === stampOf(tag, minute) ? cell & countsMax : 0;
  }

  /**
   * @param {number} slot
   * @param {number} minute
   */
  function loadCell(slot, minute) {
    return Atomics.load(words, cells + 2 * slot + (minute & 1));
  }

  /**
   * Empties both cells, unless somebody counts there meanwhile or the slot becomes another key's.
   * @param {number} slot
   * @param {number} owner
   * @param {number} used
   */
  function empty(slot, owner, used) {
    for (let parity = 0; parity < 2; parity += 1) {
      const cell = loadCell(slot, parity);
      if (!isStill(slot, owner, used)) return;
      if (cell !== 0) Atomics.compareExchange(words, cells + 2 * slot + parity, cell, 0);
    }
  }

  /**
   * @param {number} slot
   * @param {number} owner
   * @param {number} used
   */
  function isStill(slot, owner, used) {
    return Atomics.load(words, slot) === owner && Atomics.load(words, slots + slot) === used;
  }

  /**
   * Makes a slot the key's. Another thread may be quicker, for this key or another: the caller looks again.
   * @param {number} minute
   */
  function claim(minute) {
    let chosen = -1;
    let owner = 0;
    let used = 0;
    let count = 0;
    for (let place = 0; place < placesOfKey; place += 1) {
      const slot = slotAt(place);
      const itsOwner = Atomics.load(words, slot);
      // Threads that bring the same key at once choose the same slot: the first that is free.
      if (itsOwner === tag) return;
      const itsUsed = Atomics.load(words, slots + slot);
      const isFree = itsOwner === 0 || !isAwake(itsUsed, minute);
      // What has no count yet was claimed just now: it comes last.
      const itsCount = isFree ? 0 : ((loadCell(slot, itsUsed) & countsMax) - 1) >>> 0;
      if (isFree || chosen < 0 || itsUsed < used || (itsUsed === used && itsCount < count)) {
        [chosen, owner, used, count] = [slot, itsOwner, itsUsed, itsCount];
      }
      if (isFree) break;
    }
    empty(chosen, owner, used);
    if (!isStill(chosen, owner, used)) return;
    if (Atomics.compareExchange(words, chosen, owner, tag) !== owner) return;
    Atomics.compareExchange(words, slots + chosen, used, minute);
  }

  /**
   * What further slots of the key count: two threads may have claimed two where a minute ends.
   * @param {number} place
   * @param {number} minute
   * @param {number} share
   */
  function countBeyond(place, minute, share) {
    let sum = 0;
    for (let at = placeOfKey(place + 1); at >= 0; at = placeOfKey(at + 1)) {
      const slot = slotAt(at);
      if (!isAwake(Atomics.load(words, slots + slot), minute)) continue;
      sum +=
        countIn(loadCell(slot, minute), minute) + countIn(loadCell(slot, minute - 1), minute - 1) * share;
    }
    return sum;
  }

  return {
    take: (key, countMax, ms) => {
      const at = ms / minuteMs;
      const minute = Math.floor(at);
      const share = 1 - (at - minute);
      look(key);
      for (;;) {
        const place = placeOfKey(0);
        if (place < 0) {
          claim(minute);
          continue;
        }
        const slot = slotAt(place);
        const used = Atomics.load(words, slots + slot);
        if (!isAwake(used, minute)) {
          empty(slot, tag, used);
          Atomics.compareExchange(words, slots + slot, used, minute);
          continue;
        }
        const cell = loadCell(slot, minute);
        const before = countIn(loadCell(slot, minute - 1), minute - 1);
        const beyond = countBeyond(place, minute, share);
        // Only now is it sure that the cells were the key's when they were read.
        if (Atomics.load(words, slot) !== tag) continue;
        const count = countIn(cell, minute);
        if (countMax <= countsMax && count + before * share + beyond + 1 > countMax) return false;
        if (used < minute) Atomics.compareExchange(words, slots + slot, used, minute);
        if (count === countsMax) return true;
        const counted = (stampOf(tag, minute) << countBits) | (count + 1);
        if (Atomics.compareExchange(words, cells + 2 * slot + (minute & 1), cell, counted) === cell)
          return true;
      }
    },
  };
}

/**
 * @param {number} used
 * @param {number} minute
 */
function isAwake(used, minute) {
  // Another thread may have read the clock after us. What lies further ahead was counted before the clock was set back.
  return used >= minute - 1 && used <= minute + 1;
}

/**
 * @param {number} tag
 * @param {number} minute
 */
function stampOf(tag, minute) {
  return ((tag >>> (countBits + turnBits)) << turnBits) | ((minute >>> 1) & turnMask);
}

/**
 * Each bit of the result hangs on all bits.
 * @param {number} bits
 */
function mixed(bits) {
  const half = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  const whole = Math.imul(half ^ (half >>> 13), 0xc2b2ae35);
  return whole ^ (whole >>> 16);
}

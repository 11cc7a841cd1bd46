// @ts-check

/**
 * Carries out what is asked of the embedded database from another thread. Transactions last from their `begin` to their
 * `end`, so that their steps can come one by one.
 * @typedef {import("../thread-messages").Task} Task
 * @typedef {import("@electric-sql/pglite").Transaction} Transaction
 * @typedef {import("@electric-sql/pglite").QueryOptions} QueryOptions
 * @typedef {{ readonly inside: Transaction, readonly end: () => void, readonly giveUp: (why: unknown) => void }} Open
 * @typedef {Pick<import("@electric-sql/pglite").PGlite, "query" | "transaction">} Database
 */

const givenUp = new Error("The transaction was given up.");

/**
 * For one who asks. `endAll` gives up what they began and can never end any more.
 * @param {Database} database
 * @param {QueryOptions} options
 */
export function taskServer(database, options) {
  /** @type {Map<number, Open>} */
  const transactions = new Map();
  /**
   * When each of them has ended.
   * @type {Map<number, Promise<unknown>>}
   */
  const endings = new Map();
  let isOver = false;

  /** @param {number} id */
  function transactionOf(id) {
    const found = transactions.get(id);
    if (!found) throw new Error("This transaction has ended.");
    return found;
  }

  /**
   * Answers once the transaction has begun; it lasts until its `end` is asked for.
   * @param {number} id
   * @returns {Promise<void>}
   */
  function begin(id) {
    return new Promise((resolve, reject) => {
      const ending = database.transaction(
        (inside) =>
          new Promise((end, giveUp) => {
            if (isOver) return giveUp(givenUp);
            transactions.set(id, { inside, end: () => end(undefined), giveUp });
            resolve();
          }),
      );
      endings.set(id, ending);
      // Before it has begun nobody else waits for it; afterwards this says nothing new.
      ending.catch(reject);
    });
  }

  /**
   * @param {number} id
   * @param {boolean} isGivenUp
   */
  async function end(id, isGivenUp) {
    const { end, giveUp } = transactionOf(id);
    const ending = endings.get(id);
    transactions.delete(id);
    endings.delete(id);
    if (!isGivenUp) {
      end();
      await ending;
      return;
    }
    giveUp(givenUp);
    await ending?.catch((error) => {
      if (error !== givenUp) throw error;
    });
  }

  return {
    /**
     * @param {Extract<Task, { do: "query" | "begin" | "end" }>} task
     * @returns {Promise<unknown>}
     */
    async done(task) {
      switch (task.do) {
        case "query": {
          const on = task.transaction === undefined ? database : transactionOf(task.transaction).inside;
          return on.query(task.statement, [...task.values], { ...options, rowMode: task.rowMode });
        }
        case "begin":
          return begin(task.transaction);
        case "end":
          return end(task.transaction, task.isGivenUp);
      }
    },
    endAll() {
      isOver = true;
      for (const { giveUp } of transactions.values()) giveUp(givenUp);
      transactions.clear();
      endings.clear();
    },
  };
}

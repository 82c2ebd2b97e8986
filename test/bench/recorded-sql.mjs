import pg from 'pg';

const END = /^COMMIT/i;

/**
 * Keeps what the application sends to the database while a request runs, so that the same statements can be sent again
 * without the application. Every client of the process is listened to.
 */
export class RecordedSql {
  #statements = null;
  #connection = null;
  #address = null;

  constructor() {
    const keep = (client, text, values) => this.#keep(client, text, values);
    const query = pg.Client.prototype.query;
    pg.Client.prototype.query = function listened(text, values, ...rest) {
      keep(this, text, values);
      return query.call(this, text, values, ...rest);
    };
  }

  /** The statements of `work`, which must be the only thing that runs. */
  async of(work) {
    const statements = [];
    this.#statements = statements;
    try {
      return { result: await work(), statements };
    } finally {
      this.#statements = null;
    }
  }

  /** Sends them again on a connection of its own, every transaction taken back; answers with the milliseconds. */
  async replay(statements) {
    const client = await this.#connected();
    const started = performance.now();
    for (const { text, values } of statements) await client.query(END.test(text) ? 'ROLLBACK' : text, values);
    return performance.now() - started;
  }

  async end() {
    await this.#connection?.end();
  }

  #keep({ host, port, user, password, database }, text, values) {
    if (this.#statements === null || typeof text !== 'string') return;
    this.#address ??= { host, port, user, password, database };
    this.#statements.push({ text, values: Array.isArray(values) ? values : [] });
  }

  async #connected() {
    if (this.#connection === null) {
      this.#connection = new pg.Client(this.#address);
      await this.#connection.connect();
    }
    return this.#connection;
  }
}

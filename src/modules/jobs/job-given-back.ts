/** Not a refusal: the job is not done and goes back to the queue. `message` is a code and is kept with the job. */
export class JobGivenBack extends Error {
  override readonly name = 'JobGivenBack';

  constructor(why: string) {
    super(why);
    // The queue keeps the whole error; where it was thrown tells nobody anything.
    this.stack = '';
  }
}

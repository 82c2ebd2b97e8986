/** The body of a command that asks for nothing. */
export class NoInput {}

/** Where files lie while they arrive, inside the folder of the deliveries: moving one into place is one step of the disk. */
export const UNFINISHED = '.unfinished';

/** A task that can be handed out; the order of the tasks is that of the queue. */
export interface Dealt {
  readonly taskId: number;
  readonly benefitType: string | null;
}

/** Somebody who gets tasks, and how many are his already. */
export interface Receiver {
  readonly id: number;
  readonly left: number;
}

export const WAYS = ['ONE', 'SPREAD', 'BY_BENEFIT_TYPE'] as const;
export type Way = (typeof WAYS)[number];

/**
 * Who gets which task. ONE: the first person gets all. SPREAD: dealt round in the order of the queue, so that everybody
 * gets as urgent tasks and nobody more than one task more than another; who has least begins. BY_BENEFIT_TYPE: tasks of
 * one benefit type stay together; the largest goes to who was given least so far.
 */
export function spread(
  tasks: readonly Dealt[],
  receivers: readonly Receiver[],
  way: Way,
): ReadonlyMap<number, number> {
  const order = [...receivers].sort((a, b) => a.left - b.left);
  switch (way) {
    case 'ONE':
    case 'SPREAD': {
      const people = way === 'ONE' ? receivers.slice(0, 1) : order;
      return new Map(
        tasks.flatMap(({ taskId }, index): [number, number][] => {
          const person = people[index % people.length];
          return person ? [[taskId, person.id]] : [];
        }),
      );
    }
    case 'BY_BENEFIT_TYPE':
      return byBenefitType(tasks, order);
  }
}

function byBenefitType(tasks: readonly Dealt[], order: readonly Receiver[]): ReadonlyMap<number, number> {
  const groups = new Map<string, Dealt[]>();
  for (const task of tasks) {
    const group = groups.get(task.benefitType ?? '');
    if (group) group.push(task);
    else groups.set(task.benefitType ?? '', [task]);
  }
  const given = new Map(order.map(({ id }) => [id, 0]));
  const dealt = new Map<number, number>();
  const largestFirst = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  for (const [, group] of largestFirst) {
    const [least] = [...given].sort(([, a], [, b]) => a - b);
    if (!least) return dealt;
    const [person, count] = least;
    given.set(person, count + group.length);
    for (const { taskId } of group) dealt.set(taskId, person);
  }
  return dealt;
}

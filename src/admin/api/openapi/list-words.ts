import type { PanelTexts, ResourceTexts } from '../../kit/texts.js';

/** The panel's English words for its lists and commands; the document is written in them. */
export class ListWords {
  constructor(private readonly texts: readonly PanelTexts[]) {}

  of(resourceId: string): ResourceTexts | undefined {
    return this.texts.map(({ resources }) => resources?.[resourceId]).find((words) => words !== undefined);
  }
}

/** How many lines below its label a date may stand: who approved the policy may stand between. */
export const LINES_TO_DATE = 3

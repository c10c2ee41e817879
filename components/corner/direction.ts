/** Whether lines of the page end on the left: the corner keeps the direction of the page. */
export const isRightToLeft = (element: Element): boolean => getComputedStyle(element).direction === 'rtl';

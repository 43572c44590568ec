/** How a date may be written by hand, by examples; `readWrittenDate` reads each of them. */
export const dateExamples = '18 Sept 2019, 18 Sept 2019 16:34, 2019-09-18, Sept 2019 or 2019';

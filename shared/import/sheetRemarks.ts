/** Codes of what is said of a workbook that was read, and no fault: its sheets, and what is hidden in it. */
export const sheetRemarks = { sheetsRead: 'sheets-read', sheetsLeftOut: 'sheets-left-out', hiddenSheets: 'hidden-sheets', hiddenRows: 'hidden-rows' } as const;

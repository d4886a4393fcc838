/** Limits on what crosses, in characters, bytes or items: generous for people, tight for attacks. */
export const limits = {
  /** A picture: a 50-megapixel HEIC or JPEG stays well below. */
  pictureBytes: 64 * 1024 * 1024,
  /** A list: 100,000 rows of an attendee export are about 30 MB. */
  listBytes: 128 * 1024 * 1024,
  /** The text in a workbook that is read, unpacked: as many rows take three times the room that they have as CSV. */
  workbookBytes: 384 * 1024 * 1024,
  /** Files in a workbook: pictures and charts among them. */
  workbookFiles: 20_000,
  /** Sheets of a workbook that are read. */
  sheets: 200,
  /** Columns of a sheet that are read. */
  sheetColumns: 1_000,
  /** Cells of a workbook, the empty ones before others in their row among them. */
  sheetCells: 20_000_000,
  /** Characters in the cells of a workbook: a text that stands in many cells is in the file only once. */
  sheetText: 128 * 1024 * 1024,
  /** A backup with its pictures, as it is and unpacked: thousands of cards. */
  backupBytes: 512 * 1024 * 1024,
  /** All that is no picture in a backup: the people of all events together. */
  backupDataBytes: 256 * 1024 * 1024,
  /** Files in a backup with pictures. */
  backupFiles: 20_000,
  /** Names, titles, places: one line of text. */
  line: 2_000,
  /** Notes, base messages, addresses: text of several lines. */
  text: 1_000_000,
  /** Values in one field of one person, such as e-mails. */
  values: 200,
  /** Words of the user's own that spelling knows. */
  ownWords: 5_000,
  /** Columns of a list that are shown and can be told what they fill. */
  columns: 400,
  /** Lists whose columns are remembered. */
  mappings: 200,
  /** People in one event. */
  people: 200_000,
  /** Changes of one event between two starts: more than anybody could make. */
  changes: 1_000_000_000,
  /** File names as the user's system gives them. */
  fileName: 1_024,
} as const;

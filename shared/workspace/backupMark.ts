/** What a backup file says of itself, first thing. */
export const backupFormat = 'wellmet-backup';

/** The name of the data among the files of a backup with pictures. */
export const backupDataName = 'wellmet.json';

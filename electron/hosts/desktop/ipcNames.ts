/** Every call of the contract travels on this one Electron channel, as its name and its input. */
export const callChannel = 'wellmet:call';

/** Every notice of the contract travels on this one, as its name and what it carries. */
export const noticeChannel = 'wellmet:notice';

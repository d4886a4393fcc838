import { noteChannels } from '../../../shared/note/channels.ts';

export const commandNames = ['scan', 'import', 'notes'] as const;
export type CommandName = (typeof commandNames)[number];

const start = 'npm run -s wellmet --';

const outs = 'A file that --out would write over is asked about; in a script it stays beside the new one under a numbered name, such as people.1.csv.';

const exits = 'Exit code: 0 all fine, 1 some input had a problem (named on the error output and in the result), 2 wrong usage.';

/** What `wellmet --help` prints. */
export const overview = `Wellmet: business cards and lists in, personal notes out. Everything stays on this machine.

  ${start} scan    read photos of business cards
  ${start} import  read people from CSV, Excel and vCard files
  ${start} notes   write the note to each person

Each has its own --help. ${exits}`;

/** What `wellmet COMMAND --help` prints. */
export const help: Readonly<Record<CommandName, string>> = {
  scan: `Reads photos and scans of business cards (JPEG, PNG, WebP, TIFF, HEIC; of a PDF every page).

  ${start} scan [--json] [--out people.csv] FILE|DIR…

  --json          one JSON object per picture and line, in the order of the pictures
  --out FILE      write the people as CSV, to be read by "notes" or "import"; as vCards where its name ends in .vcf

A folder stands for the pictures in it and in its folders, by name. ${outs}
${exits}`,
  import: `Reads people from CSV, Excel (.xlsx) and vCard files, whatever their columns are called.

  ${start} import [--json] [--out people.csv] [--country DE] FILE…

  --json          one JSON object per file and line: format, mapping, people, skipped rows, problems
  --out FILE      write the people of all files as CSV, to be read by "notes"; as vCards where its name ends in .vcf,
                  one for each person where it is a folder
  --country CODE  two letters of the country that numbers without + belong to

${outs}
${exits}`,
  notes: `Writes the note to each person from one base message.

  ${start} notes --event event.json --base base.txt [--tweaks tweaks.csv] [--channel CHANNEL]
                           [--my-name NAME] [--plan free|premium] [--invitations-left N] [--country DE]
                           [--data-dir DIR] [--json] [--out notes.csv] PEOPLE.csv

  --event FILE    {"name": "Web Days", "place": "Bergen", "start": "2026-11-19", "end": "2026-11-20"}; only the name is needed
  --base FILE     the message, with placeholders such as {{ first_name | default: "there" }} or {% if company %}…{% endif %};
                  for e-mail its first line may be the subject: Subject: Our talk at {{ event }}
  --tweaks FILE   CSV with a column email or name to find the person by, and any of met_at, talked_about, reason, offer,
                  promise, subject, text ("subject" and "text" replace those of the note), sent and sent_event (the day on
                  which they were sent a note before, such as 2026-05-01, and after which event)
  --channel       ${noteChannels.join(', ')} (the first unless told)
  --my-name NAME  what {{ my_name }} stands for
  --plan          a free LinkedIn account sends invitations of 200 characters, a premium one of 300
  --invitations-left N  invitations with a note left this month: drafts of more are marked
  --country CODE  two letters of the country that numbers without + belong to
  --data-dir DIR  the data folder of the app, so that notes are judged as there: by your own words, name, account, country and
                  invitations left (unless told here), and by who got a note after another event; nothing is changed in it
  --json          one JSON object per person and line
  --out FILE      write the notes as CSV. A note that must not go out as it stands
                  (too long, something not filled in, empty) is left empty there and named on the error output

PEOPLE.csv is any list that "import" reads. ${outs}
${exits}`,
};

import { Select } from '../../components/Select.tsx';
import { columnChoices } from '../../../shared/import/choices.ts';
import type { ColumnChoice } from '../../../shared/import/choices.ts';
import type { ColumnView, ListLayout, WantedLayout } from '../../../shared/import/layout.ts';
import type { Words } from '../../../shared/words/words.ts';
import { useWords } from '../../state/useWords.ts';
import styles from './ColumnTable.module.css';

interface ColumnTableProps {
  readonly layout: ListLayout;
  readonly onWant: (wanted: WantedLayout) => void;
}

/** Each column with what stands in it and what it fills; columns in which nothing stands are named in one line. */
export function ColumnTable({ layout, onWant }: ColumnTableProps) {
  const words = useWords();
  const { say } = words;
  const { headerRow, columns, doubts } = layout;
  const named = columns.map((column, index) => ({ column, index, name: column.header === '' ? say('columns.unnamed', { number: index + 1 }) : column.header }));
  const empty = named.filter(({ column }) => column.samples.length === 0);
  const choose = (index: number, choice: ColumnChoice) =>
    onWant({ headerRow, columns: columns.map((column, at) => (at === index ? choice : column.choice)) });
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('columns.inFile')}</th>
            <th scope="col">{say('columns.samples')}</th>
            <th scope="col">{say('columns.fills')}</th>
          </tr>
        </thead>
        <tbody>
          {named
            .filter(({ column }) => column.samples.length > 0)
            .map(({ column, index, name }) => (
              <tr key={index} data-left={column.choice === 'leave-out'} data-doubt={doubts.some((doubt) => doubt.column === index)}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                <td className={styles.samples}>
                  {column.samples.map((sample) => (
                    <span key={sample} className={styles.sample}>
                      {sample}
                    </span>
                  ))}
                </td>
                <td className={styles.fills}>
                  <Select label={say('columns.fillsOf', { column: name })} value={column.choice} options={optionsFor(column, words)} onChange={(choice) => choose(index, choice)} />
                  <Second columns={named} index={index} words={words} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
      {empty.length === 0 ? null : <p className={styles.empty}>{say('columns.emptyColumns', { count: empty.length, names: empty.slice(0, shownNames).map(({ name }) => name).join(', ') })}</p>}
    </>
  );
}

const shownNames = 12;

/** What a phone is for stands beside the phones of a few programs only; elsewhere it would be no choice. */
function optionsFor({ choice, recognised }: ColumnView, { say }: Words) {
  return columnChoices
    .filter((one) => one !== 'label' || choice === 'label' || recognised === 'label')
    .map((one) => ({ value: one, title: say(`columns.fill-${one}`) }));
}

/** Fields of which a person has one: a second column for the same is looked at only where the first is empty. */
const single: ReadonlySet<ColumnChoice> = new Set(['name', 'firstName', 'middleName', 'particle', 'suffix', 'title', 'company', 'department', 'country']);

interface SecondProps {
  readonly columns: readonly { readonly column: ColumnView; readonly name: string }[];
  readonly index: number;
  readonly words: Words;
}

function Second({ columns, index, words }: SecondProps) {
  const choice = columns[index]?.column.choice;
  if (choice === undefined || !single.has(choice)) return null;
  const before = columns.slice(0, index).find(({ column }) => column.choice === choice);
  return before === undefined ? null : <span className={styles.second}>{words.say('columns.onlyWhereEmpty', { column: before.name })}</span>;
}

import { FlipHorizontal2, ImageOff, RotateCw, ZoomIn, ZoomOut } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from 'react';
import type { Spot } from '../../shared/import/card/spot.ts';
import type { Picture } from '../state/photos.ts';
import { useWords } from '../state/useWords.ts';
import { Button } from './Button.tsx';
import { fitPicture, nextZoom, turnOnce, zooms } from './cardView.ts';
import type { Size, Turn } from './cardView.ts';
import styles from './CardViewer.module.css';

interface CardViewerProps {
  readonly picture: Picture;
  readonly name: string;
  /** The places to light up, in parts of the picture. */
  readonly spots: readonly Spot[];
  readonly zoom: number;
  readonly turn: Turn;
  readonly onZoom: (zoom: number) => void;
  readonly onTurn: (turn: Turn) => void;
  /** Turns the card over; null where only one side was photographed. */
  readonly onTurnOver: (() => void) | null;
  /** Beside the buttons: where the picture came from. */
  readonly caption: ReactNode;
  /** The keys that press the buttons from anywhere, to be named with them. */
  readonly keys: Readonly<Record<'enlarge' | 'turn' | 'turnOver', string>>;
}

/** The picture of a card to compare with: it can be enlarged, turned and turned over, and lights up where something stands. */
export function CardViewer(props: CardViewerProps) {
  const { picture, name, zoom, turn, onZoom, onTurn, caption, keys } = props;
  const { say } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const retry = () => {
    if (picture.kind !== 'failed') return;
    // The button goes with the message.
    frame.current?.focus();
    picture.retry();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actOf(event.key, props);
    if (act === null || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  };
  return (
    <div className={styles.viewer}>
      <div
        ref={frame}
        className={styles.frame}
        role="group"
        tabIndex={0}
        aria-label={say('card.picture', { name })}
        data-zoomed={zoom > 1}
        onKeyDown={onKeyDown}
        onDoubleClick={() => onZoom(zoom > 1 ? 1 : 2)}
        onPointerDown={(event) => {
          if (event.button === 0) event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={pan}
      >
        {picture.kind === 'here' ? <Sheet key={picture.address} {...props} address={picture.address} frame={frame} /> : null}
        {picture.kind === 'failed' ? <Failed onRetry={retry} /> : null}
      </div>
      <div className={styles.tools}>
        <div className={styles.caption}>{caption}</div>
        {props.onTurnOver === null ? null : (
          <Button kind="quiet" icon={<FlipHorizontal2 />} data-press="card.turn-over" title={keys.turnOver} onClick={props.onTurnOver}>
            {say('card.turnOver')}
          </Button>
        )}
        <Button kind="quiet" aria-label={say('card.smaller')} icon={<ZoomOut />} disabled={zoom <= 1} onClick={() => onZoom(nextZoom(zoom, -1))} />
        <Button kind="quiet" aria-label={say('card.larger')} title={`${say('card.larger')} (${keys.enlarge})`} icon={<ZoomIn />} data-press="card.enlarge" onClick={() => onZoom(enlarged(zoom))} />
        <Button kind="quiet" aria-label={say('card.turn')} title={`${say('card.turn')} (${keys.turn})`} icon={<RotateCw />} data-press="card.turn" onClick={() => onTurn(turnOnce(turn))} />
      </div>
    </div>
  );
}

/** After the largest it fits again, so that one key is enough. */
function enlarged(zoom: number): number {
  return zoom >= Math.max(...zooms) ? 1 : nextZoom(zoom, 1);
}

/** What a key does while the picture has the focus; the arrows scroll it, as in any frame. */
function actOf(key: string, { zoom, turn, onZoom, onTurn, onTurnOver }: CardViewerProps): (() => void) | null {
  switch (key) {
    case '+':
    case '=':
      return () => onZoom(nextZoom(zoom, 1));
    case '-':
      return () => onZoom(nextZoom(zoom, -1));
    case '0':
      return () => onZoom(1);
    case 'r':
    case 'R':
      return () => onTurn(turnOnce(turn));
    case 'b':
    case 'B':
      return onTurnOver;
    default:
      return null;
  }
}

function pan(event: PointerEvent<HTMLDivElement>): void {
  const frame = event.currentTarget;
  if (frame.hasPointerCapture(event.pointerId)) frame.scrollBy(-event.movementX, -event.movementY);
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const { say } = useWords();
  return (
    <div className={styles.failed} role="alert">
      <ImageOff aria-hidden="true" />
      <p>{say('card.failed')}</p>
      <Button icon={<RotateCw />} onClick={onRetry}>
        {say('app.tryAgain')}
      </Button>
    </div>
  );
}

interface SheetProps extends CardViewerProps {
  readonly address: string;
  readonly frame: RefObject<HTMLDivElement | null>;
}

function Sheet({ address, frame, name, spots, zoom, turn }: SheetProps) {
  const { say } = useWords();
  const room = useRoom(frame);
  const [own, setOwn] = useState<Size>({ width: 0, height: 0 });
  const { sheet, outer } = fitPicture(room, own, turn, zoom);
  useSpotInView(frame, spots, zoom, turn, outer.width);
  return (
    <div className={styles.outer} style={outer}>
      <div className={styles.sheet} style={{ ...sheet, transform: `translate(-50%, -50%) rotate(${turn * 90}deg)` }} data-ready={own.width > 0}>
        <img
          className={styles.picture}
          src={address}
          alt={say('app.cardOf', { name })}
          draggable={false}
          onLoad={({ currentTarget }) => setOwn({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })}
        />
        {spots.map(({ x, y, width, height }, index) => (
          <span key={index} className={styles.spot} data-spot={index} style={{ left: percent(x), top: percent(y), width: percent(width), height: percent(height) }} />
        ))}
      </div>
    </div>
  );
}

const percent = (part: number): string => `${(part * 100).toFixed(2)}%`;

/** The room inside of a frame, as the window is resized. */
function useRoom(frame: RefObject<HTMLElement | null>): Size {
  const [room, setRoom] = useState<Size>({ width: 0, height: 0 });
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setRoom({ width: element.clientWidth - 2 * margin, height: element.clientHeight - 2 * margin }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return room;
}

/** Around the picture in its frame, as in the style sheet. */
const margin = 12;

/** In a picture that is larger than its frame, what is lit up comes to the middle. */
function useSpotInView(frame: RefObject<HTMLElement | null>, spots: readonly Spot[], zoom: number, turn: Turn, width: number): void {
  const place = spots.map(({ x, y }) => `${x} ${y}`).join();
  useEffect(() => {
    const element = frame.current;
    const spot = element?.querySelector('[data-spot]')?.getBoundingClientRect();
    if (element == null || spot === undefined || zoom <= 1) return;
    const { left, top } = element.getBoundingClientRect();
    element.scrollBy(spot.left + spot.width / 2 - left - element.clientWidth / 2, spot.top + spot.height / 2 - top - element.clientHeight / 2);
  }, [frame, place, zoom, turn, width]);
}

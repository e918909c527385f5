import type {MediaActions} from './media-keys.js';
import {leap, type Narrator} from './narrator.js';

/**
 * What the media keys do to a recording: "track" keys go by paragraph, as a
 * headset's would otherwise have nothing to go to.
 *
 * @param seek - Goes to a time, in seconds.
 */
export function mediaActions(
  narrator: Narrator,
  audio: HTMLAudioElement,
  seek: (time: number) => void,
): MediaActions {
  const leaping =
    (direction: 1 | -1): MediaSessionActionHandler =>
    ({seekOffset}) => {
      seek(audio.currentTime + direction * (seekOffset ?? leap));
    };
  const byTime: MediaActions = {
    play: () => {
      narrator.play();
    },
    pause: () => {
      narrator.pause();
    },
    stop: () => {
      narrator.pause();
      seek(0);
    },
    seekbackward: leaping(-1),
    seekforward: leaping(1),
    seekto: ({seekTime}) => {
      if (seekTime !== undefined) seek(seekTime);
    },
  };
  if (narrator.goesBySeconds) return byTime;
  return {
    ...byTime,
    previoustrack: () => {
      narrator.step('previousParagraph');
    },
    nexttrack: () => {
      narrator.step('nextParagraph');
    },
  };
}

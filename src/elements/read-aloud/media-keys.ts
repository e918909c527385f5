/** What the reader does at a keyboard's media keys, a headset or the lock screen. */
export type MediaActions = Partial<
  Record<MediaSessionAction, MediaSessionActionHandler>
>;

/**
 * The system's controls of what is played: media keys, headset buttons, the lock screen.
 * Taken when something plays, and given back at the end. Where there are none, or
 * not some of them, nothing happens.
 */
export class MediaKeys {
  /** Whose they are: a page has them once. */
  static #holder: MediaKeys | undefined;

  #actions = new Set<MediaSessionAction>();

  /** Takes them for what begins to play; from another player, if one has them. */
  take(metadata: MediaMetadataInit, actions: MediaActions): void {
    const session = mediaSession();
    if (!session) return;
    if (MediaKeys.#holder !== this) MediaKeys.#holder?.release();
    MediaKeys.#holder = this;
    session.metadata = new MediaMetadata(metadata);
    this.#listen(actions);
  }

  /** Tells the system how far it is. */
  tell({duration, currentTime, playbackRate, paused}: HTMLMediaElement): void {
    const session = mediaSession();
    if (!session || MediaKeys.#holder !== this) return;
    session.playbackState = paused ? 'paused' : 'playing';
    // Of a stream the length is infinite, or not known yet.
    if (!Number.isFinite(duration)) return;
    setPosition(session, {
      duration,
      position: Math.min(currentTime, duration),
      playbackRate,
    });
  }

  release(): void {
    const session = mediaSession();
    if (!session || MediaKeys.#holder !== this) return;
    MediaKeys.#holder = undefined;
    this.#listen({});
    session.metadata = null;
    session.playbackState = 'none';
    setPosition(session);
  }

  #listen(actions: MediaActions): void {
    const session = mediaSession();
    const names = Object.keys(actions) as MediaSessionAction[];
    for (const name of new Set([...this.#actions, ...names])) {
      try {
        session?.setActionHandler(name, actions[name] ?? null);
      } catch {
        // A key that this browser doesn't know.
      }
    }
    this.#actions = new Set(names);
  }
}

function mediaSession(): MediaSession | undefined {
  return 'mediaSession' in navigator && 'MediaMetadata' in window
    ? navigator.mediaSession
    : undefined;
}

function setPosition(session: MediaSession, state?: MediaPositionState): void {
  try {
    session.setPositionState(state);
  } catch {
    // A browser that doesn't know it: the keys work without.
  }
}

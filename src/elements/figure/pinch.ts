/**
 * Calls back while two fingers move apart or together on an element, or on a
 * trackpad over it. The browser's own pinch would also magnify the
 * controls, and some sites switch it off.
 *
 * @param magnify - Called with the change since the last call (above 1: apart), and the middle of the fingers in the window.
 */
export function onPinch(
  element: HTMLElement,
  magnify: (factor: number, x: number, y: number) => void,
): void {
  let distance = 0;
  const listen = (type: string, listener: (event: Event) => void) => {
    element.addEventListener(type, listener, {passive: false});
  };

  const onTouch = (event: Event) => {
    const [one, other] = (event as TouchEvent).touches;
    if (!one || !other) return;
    event.preventDefault();
    const next = Math.hypot(
      one.clientX - other.clientX,
      one.clientY - other.clientY,
    );
    if (event.type === 'touchmove' && distance > 0) {
      magnify(
        next / distance,
        (one.clientX + other.clientX) / 2,
        (one.clientY + other.clientY) / 2,
      );
    }
    distance = next;
  };
  listen('touchstart', onTouch);
  listen('touchmove', onTouch);

  // A pinch on a trackpad, in all but Safari.
  listen('wheel', (event) => {
    const {ctrlKey, deltaY, clientX, clientY} = event as WheelEvent;
    if (!ctrlKey) return;
    event.preventDefault();
    magnify(Math.exp(-deltaY / 100), clientX, clientY);
  });

  // Safari's on a Mac; on iOS these come beside the touches.
  if ('ontouchstart' in window) return;
  let scale = 1;
  const onGesture = (event: Event) => {
    const gesture = event as MouseEvent & {scale: number};
    event.preventDefault();
    if (event.type === 'gesturechange') {
      magnify(gesture.scale / scale, gesture.clientX, gesture.clientY);
    }
    scale = gesture.scale;
  };
  listen('gesturestart', onGesture);
  listen('gesturechange', onGesture);
}

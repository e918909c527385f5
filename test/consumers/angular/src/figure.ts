import {ChangeDetectionStrategy, Component, input} from '@angular/core';

/** A picture with its caption, in the page's own figure. */
@Component({
  selector: 'figure[picture]',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <img [src]="picture().src" width="800" height="500" [alt]="picture().alt" />
    <figcaption>
      {{ picture().caption }} <small>{{ picture().credit }}</small>
    </figcaption>
  `,
})
export class Figure {
  readonly picture =
    input.required<Record<'src' | 'alt' | 'caption' | 'credit', string>>();
}

import {Directive, input} from '@angular/core';
import type {LedeFigure} from 'lede-elements';

/** Has Angular check what is bound to a figure. Without it any name and value is let through, as to every custom element. It writes attributes, which a server does too. */
@Directive({
  selector: 'lede-figure',
  host: {
    '[attr.zoom]': 'zoom() ? "" : null',
    '[attr.sensitive]': 'sensitive()',
    '[attr.label]': 'label()',
  },
})
export class FigureOptions {
  readonly zoom = input<LedeFigure['zoom']>(false);
  readonly sensitive = input<LedeFigure['sensitive']>(null);
  readonly label = input<LedeFigure['label']>(null);
}

import {
  ChangeDetectionStrategy,
  Component,
  CUSTOM_ELEMENTS_SCHEMA,
  signal,
  ViewEncapsulation,
} from '@angular/core';
import {article, controls, initial, type State} from '../../shared/article';
import {Figure} from './figure';
import {FigureOptions} from './figure-options';

@Component({
  selector: 'lede-application',
  imports: [Figure, FigureOptions],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  changeDetection: ChangeDetectionStrategy.OnPush,
  encapsulation: ViewEncapsulation.None,
  styleUrl: '../../node_modules/lede-elements/dist/lede.css',
  templateUrl: './application.html',
})
export class Application {
  protected readonly article = article;
  protected readonly controls = controls;
  protected readonly state = signal(initial);
  protected readonly heard = signal<string[]>([]);

  protected hear(...words: unknown[]): void {
    this.heard.update((before) => [...before, words.join(' ')]);
  }

  protected set(name: keyof State, {target}: Event): void {
    const {checked} = target as HTMLInputElement;
    this.state.update((state) => ({...state, [name]: checked}));
  }
}

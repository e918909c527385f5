/** What a full stop can follow without ending a sentence, in one language. Each is the source of a regular expression; case does not count, but in `starts`. */
export interface Abbreviations {
  /** Written before a name or another word: the sentence always goes on. */
  readonly before?: string;
  /** Written before a number. */
  readonly number?: string;
  /** The sentence goes on, unless a word follows that sentences start with. Single letters and letters parted by stops are such in every language. */
  readonly within?: string;
  /** Made of single letters, but closes a list or a date as often as not: what follows in upper case starts a sentence. */
  readonly last?: string;
  /** Words that start sentences and hardly any name. */
  readonly starts?: string;
  /** After the closing mark of a quotation: who said it, or a particle that binds it to the sentence. */
  readonly said?: string;
}

const arabicSaid =
  '(?:قال|سأل|أضاف|أجاب|تساءل|صاح|هتف|كتب|أكد|أوضح)ت?(?!\\p{L})|[يت]قول';

/** By the language's subtag. The words are those of the field's own style guides and dictionaries; vowelless ones ("Sgt", "млрд") the rules know by themselves. */
export const abbreviations: Readonly<Record<string, Abbreviations>> = {
  en: {
    before:
      'mrs?|ms|mx|messrs|mmes?|dr|prof|st|rev|fr|hon|gov|lt|sgt|capt|cmdr|adm|col|gen|maj|brig|sens?|reps?|pres|supt|det|insp|amb|msgr|mt|ft|vs|viz|cf|approx|e\\. ?g|i\\. ?e',
    number:
      'nos?|pp?|vol|ch|figs?|sec|art|para|jan|feb|mar|apr|aug|sept?|oct|nov|dec|ca?|est',
    within: 'inc|co|corp|bros|esq|al|dept|univ|ave|calif|col|ph\\.d',
    starts:
      'The|He|She|It|They|We|You|I|But|And|In|On|At|As|By|For|If|So|Now|Then|This|That|These|Those|There|Here|When|While|What|Why|How|Who|However|His|Her|Its|Their|Our|My|No|Not|Nobody|Some|Many|Most|All|Both|After|Before|Since|With|Yet',
  },
  de: {
    before:
      'dr|prof|hr|fr|fa|dipl|ing|st|mag|hl|abg|bzw|ca|evtl|ggf|inkl|exkl|zzgl|sog|vgl|gem|insb|bes|geb|gest|z\\. ?b|d\\. ?h|u\\. ?a|i\\. ?d\\. ?r|v\\. ?a|o\\. ?ä',
    number:
      'nr|s|bd|abs|art|kap|abb|tab|ziff|tel|\\p{L}*str|jan|feb|apr|aug|sept?|okt|nov|dez',
    within: 'mio|mrd|jhd?|std|min|sek|tsd|co|inkl|\\p{L}*str',
    starts:
      'De[rnms]|Die|Das|Er|Sie|Es|Eine?|Und|Aber|Doch|Wir|Ich|Ihr|Diese[rs]?|Dann|Da|Dort|Hier|Nun|Jetzt|So|I[nm]|A[mn]|Auf|Bei[m]?|Mit|Nach|Von|Vor|Für|Zu[mr]?|Als|Wenn|Was|Wer|Wie|Warum|Auch|Nur|Man|Seine?|Ihre?|Seit|Danach|Deshalb|Damit|Niemand|Viele|Alle',
  },
  fr: {
    before:
      'mm?|mmes?|mlles?|dr|me|mgr|ste?|pr|prof|av|bd|cf|env|vs|apr|c\\.-à-d|p\\. ?ex',
    number:
      'n|pp?|art|chap|fig|vol|t|tél|janv|févr|avr|juil|sept|oct|nov|déc|env',
    starts:
      "L(?:es?|a)|[LCJ](?=[’'])|Une?|Ils?|Elles?|On|Nous|Vous|Je|Ce(?:t(?:te)?|s|la)?|Mais|Et|Dans|En|À|Aux?|Pour|Par|Sur|Selon|Puis|Alors|Quand|Si|Depuis|Après|Avant|Sa|Ses|Son|Leurs?|Tous|Qui|Que",
  },
  es: {
    before:
      'sr(?:e?s|a?s|ta)?|sra|d|dñ?a|dra?|prof|ing|lic|arq|gral|cnel|cap|mons|fr|st[oa]|excmo|ilmo|avd?a?|p\\. ?ej|aprox|cf|vs|uds?|vd',
    number: 'n[úu]m|n|págs?|pp?|art|cap|vol|fig|t|tel|aprox',
    within: 'ee|uu|jj|oo|ff|aa',
    starts:
      'El|Él|L[ao]s?|Un[ao]?|Ell[ao]s?|Se|En|Pero|Y|No|Es|Con|Por|Para|Del?|Al?|Sus?|Est[aeo]s?|Es[aeo]|Cuando|Como|Si|Según|Tras|Desde|Hoy|Ayer|También|Nadie|Que|Qué',
  },
  ru: {
    before:
      'г-н|г-жа|им|ул|просп|пер|пл|наб|бул|пос|дер|обл|оз|акад|проф|доц|инж|ген|полк|кап|лейт|адм|св|тов|гр|ред|сост|изд|см|ср|напр|ок|англ|нем|лат|греч|род|т\\. ?[енк]|т\\. ?ч',
    number: 'стр|с|гл|ч|п|пп|ст|рис|табл|корп|кв|тел|д|ок|вып|т',
    within: 'тыс|руб|долл|коп|чел|мин|сек|гг|вв|лет|экз',
    last: 'т\\. ?[дп]|(?:и|или) (?:др|пр)',
    starts:
      'Во?|На|Он[аои]?|М?Вы|Мы|Я|Это[тй]?|Эта|Эти|Но|А|И|По|Со?|К|За|Из|От|До|У|Об?|При|Для|Как|Когда|Если|Так|Там|Тогда|Тут|Затем|Потом|После|Однако|Также|Его|Е[её]|Их|Вс[её]|Что|Кто|Где|Поэтому|Сейчас|Теперь|Не|Ни|Под|Перед|Через|Ранее|Позже|Сегодня|Вчера|Никто|Многие|Ещё|Еще|Тот|Ту|Той|Один|Одна',
  },
  uk: {
    before:
      'ім|вул|просп|пл|проф|акад|доц|ред|див|напр|св|тов|обл|пос|о|т\\. ?зв|т\\. ?зн',
    number: 'стор|с|гл|ч|п|ст|рис|табл|корп|кв|тел|буд|вип|т',
    within: 'тис|грн|крб|рр|хв|чол',
    last: 'т\\. ?[дпі]|(?:та|й|і) ін',
    starts:
      'В|У|На|Він|Вона|Воно|Вони|Ми|Ви|Я|Це[йя]?|Ця|Ці|Але|А|І|Й|По|З|Із|До|За|Від|Для|Про|Як|Коли|Якщо|Так|Там|Тоді|Потім|Після|Однак|Також|Його|Її|Їх|Усі|Всі|Що|Хто|Де|Тому|Зараз|Тепер|Не|Ні|Під|Перед|Через|Сьогодні|Вчора|Згодом',
  },
  ar: {
    last: '\\p{Nd} ?(?:م|هـ|ق\\. ?م|كم|كغ|كلم)',
    said: arabicSaid,
  },
  fa: {
    last: '\\p{Nd} ?(?:م|ه[ـ‍]?\\. ?[شق]|ق\\. ?م)',
    said: '(?:\\S+ ){0,2}(?:گفت|پرسید|نوشت|افزود|فریاد|پاسخ)|می‌(?:گوید|پرسد)|را |و ',
  },
  hi: {
    before:
      'डॉ|डा|प्रो|श्री|श्रीमती|सुश्री|पं|मो|स्व|कु|एड|इंजी|ले|मे|ई\\. ?पू|लि|कं|सं|रु|रू|क्र|नं|पृ|[एईओ]|[बसडजटपव]ी|ए[फचलमनस]|आई|जे|के|क्यू|आर|यू|डब्ल्?यू|एक्स|वाई|ज़?जेड',
    said: '(?:\\S+ ){0,3}(?:कहा|पूछा|बोल[ाीे]|लिखा|चिल्लाय[ाी])(?!\\p{L})|यह |और |कहकर',
  },
  zh: {
    said: '(?![没沒不])\\p{sc=Han}{0,6}?(?:说|說|道|问|問|称|稱|答|喊|叫|表示)(?!\\p{sc=Han}{0,4}[：:])|的|是|和|与|與|等',
  },
  ja: {
    said: 'と(?!ても|ころ|き)|って|を|が|は(?!い)|の|に|も(?!し|う)|で(?!も|す)|や(?!が)|など|、',
  },
  my: {said: 'ဟု|ဟူ|လို့|ဆို'},
};

/** Where a number with a stop is an ordinal ("3. Oktober", "1. listopadu"). */
export const ordinals =
  /^(?:de|da|n[bno]|fi|is|fo|cs|sk|sl|hr|bs|sr|hu|et|lv|pl|tr|eu|lb|gsw|[dh]sb)$/;

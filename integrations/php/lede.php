<?php
// What a page of Lede's is made of. In your template: require __DIR__ . '/lede.php';

/** Text, as it stands in markup or in an attribute. */
function e(?string $text): string
{
    return htmlspecialchars($text ?? '', ENT_QUOTES | ENT_SUBSTITUTE | ENT_HTML5, 'UTF-8');
}

/** An attribute, or nothing where it has no value. */
function attribute(string $name, ?string $value): string
{
    return ($value ?? '') === '' ? '' : ' ' . $name . '="' . e($value) . '"';
}

function lede_figure(array $figure): void
{ ?>
<lede-figure<?= empty($figure['zoom']) ? '' : ' zoom' ?><?= attribute('label', $figure['label'] ?? null) ?><?= attribute('sensitive', $figure['sensitive'] ?? null) ?>>
  <figure>
    <img src="<?= e($figure['src']) ?>" alt="<?= e($figure['alt']) ?>" width="<?= (int) $figure['width'] ?>" height="<?= (int) $figure['height'] ?>"<?= attribute('srcset', $figure['srcset'] ?? null) ?><?= attribute('sizes', $figure['sizes'] ?? null) ?><?= empty($figure['lazy']) ? '' : ' loading="lazy"' ?>>
    <figcaption><?= e($figure['caption']) ?> <small><?= e($figure['credit']) ?></small></figcaption>
  </figure>
</lede-figure>
<?php }

function lede_quote(array $quote): void
{ ?>
<lede-pull-quote>
  <blockquote><p><?= e($quote['text']) ?></p></blockquote>
  <p><?= e($quote['by']) ?></p>
</lede-pull-quote>
<?php }

function lede_banner(array $items, string $src): void
{ ?>
<lede-breaking-banner src="<?= e($src) ?>" dismissible>
<?php foreach ($items as $item): ?>
  <p><a href="<?= e($item['url']) ?>"><?= e($item['title']) ?></a></p>
<?php endforeach ?>
</lede-breaking-banner>
<?php }

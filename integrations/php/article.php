<?php
require_once __DIR__ . '/lede.php';
// Your system gives the template $site, $breaking and $article.
?>
<!doctype html>
<html lang="<?= e($article['language']) ?>" dir="<?= e($article['direction']) ?>">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <title><?= e($article['shortTitle']) ?> – <?= e($site['name']) ?></title>
  <meta name="description" content="<?= e($article['standfirst']) ?>">
  <meta property="og:site_name" content="<?= e($site['name']) ?>">
  <link rel="icon" href="<?= e($site['logo']['src']) ?>">
  <link rel="stylesheet" href="/lede/lede.css">
  <script src="/lede/lede-preferences.js"></script>
  <link rel="stylesheet" href="site.css">
  <script type="module" src="/lede/lede.js"></script>
</head>
<body>
  <lede-skip-links>
    <a href="#article">Skip to main content</a>
    <a href="#navigation">Skip to main navigation</a>
    <a href="#search">Skip to search</a>
  </lede-skip-links>

  <?php lede_banner($breaking, $site['breaking']) ?>

  <header class="masthead">
    <a class="nameplate" href="<?= e($site['home']) ?>"><?= e($site['name']) ?></a>
    <nav id="navigation" aria-label="Main">
      <ul role="list">
<?php foreach ($site['sections'] as $section): ?>
        <li><a href="<?= e($section['url']) ?>"><?= e($section['title']) ?></a></li>
<?php endforeach ?>
      </ul>
    </nav>
    <search>
      <form id="search" action="<?= e($site['search']) ?>">
        <label>Search <input type="search" name="q"></label>
        <button>Search</button>
      </form>
    </search>
  </header>

  <main id="article">
    <lede-article>
      <article>
        <h1><?= e($article['title']) ?></h1>
        <p><?= e($article['standfirst']) ?></p>
        <p>
          By <a rel="author" href="<?= e($article['author']['url']) ?>"><?= e($article['author']['name']) ?></a>
          <?= e($article['place']) ?> ·
          <time datetime="<?= e($article['date']['iso']) ?>"><?= e($article['date']['text']) ?></time>
        </p>
        <lede-reader></lede-reader>
<?php
lede_figure($article['image']);
foreach ($article['blocks'] as $block) {
    if (isset($block['figure'])) {
        lede_figure($block['figure']);
    } elseif (isset($block['quote'])) {
        lede_quote($block['quote']);
    } else {
        // Markup that the newsroom's own editor made, and that your system has cleaned.
        echo $block['html'], "\n";
    }
}
?>
      </article>
    </lede-article>
  </main>

  <lede-publisher-footer name="<?= e($site['name']) ?>">
    <footer>
      <p>
        <a href="<?= e($site['home']) ?>"><img src="<?= e($site['logo']['src']) ?>" width="<?= (int) $site['logo']['width'] ?>" height="<?= (int) $site['logo']['height'] ?>" alt="<?= e($site['name']) ?>"></a>
      </p>
      <p><?= e($site['about']) ?></p>
      <nav aria-label="Languages">
        <ul role="list">
<?php foreach ($site['languages'] as $language): ?>
          <li><a href="<?= e($language['url']) ?>" lang="<?= e($language['code']) ?>" hreflang="<?= e($language['code']) ?>"<?= $language['code'] === $article['language'] ? ' aria-current="page"' : '' ?>><?= e($language['name']) ?></a></li>
<?php endforeach ?>
        </ul>
      </nav>
      <small><?= e($site['copyright']) ?></small>
    </footer>
  </lede-publisher-footer>
</body>
</html>

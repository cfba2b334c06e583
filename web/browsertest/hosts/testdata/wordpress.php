<?php
// Fills a new WordPress with posts: php wordpress.php FOLDER SITE, with the snippet on standard input. Prints their addresses as JSON.
define('WP_INSTALLING', true);
[, $folder, $site] = $argv;
$_SERVER['HTTP_HOST'] = 'localhost';
require "$folder/wp-load.php";
require ABSPATH . 'wp-admin/includes/upgrade.php';
$snippet = stream_get_contents(STDIN);
wp_install('A blog', 'editor', 'editor@example.org', true, '', 'secret');
$author = wp_insert_user(['user_login' => 'author', 'user_pass' => 'secret', 'role' => 'author']);
$text = "The text before.\n\n%s\n\nThe text after.";

$publish = function (string $title, string $content, int $by) {
    wp_set_current_user($by);
    kses_remove_filters();
    if (!current_user_can('unfiltered_html')) kses_init_filters();
    $id = wp_insert_post(wp_slash(['post_title' => $title, 'post_content' => $content, 'post_status' => 'publish', 'post_author' => $by]), true);
    if (is_wp_error($id)) throw new Exception($id->get_error_message());
    return get_option('home') . "/?p=$id";
};
echo json_encode([
    'block' => $publish('Block', sprintf($text, "<!-- wp:html -->\n$snippet\n<!-- /wp:html -->"), 1),
    'classic' => $publish('Classic', sprintf($text, $snippet), 1),
    'filtered' => $publish('Filtered', sprintf($text, $snippet), $author),
    'oembed' => $publish('oEmbed', sprintf($text, $site . '#p=5,3,2&q=1,1,1&labels={{Sun}},Rain,Fog'), 1),
    'feed' => get_option('home') . '/?feed=rss2',
]);

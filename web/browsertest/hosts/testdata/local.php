<?php
// A plugin that every request loads: servers of this machine count as others, and no avatars are asked for.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => range(1, 65535));
add_filter('pre_option_show_avatars', '__return_zero');
add_action('wp_head', function () { echo '<link rel="icon" href="data:,">'; }); // or browsers ask for one, and there is none

// <iridescent-viz>: a figure in somebody else's page, a script for the pages of others. web/guide/embed.md describes it.

import "./embed/element.js";

// Package hosts looks at figures in publishing software that is too large for make test: WordPress with MariaDB, and Jupyter.
// Both are Debian's and run on this machine only, from folders of their own that are deleted afterwards:
//
//	make test-hosts
//
// web/guide/embed.md has what was found.
package hosts

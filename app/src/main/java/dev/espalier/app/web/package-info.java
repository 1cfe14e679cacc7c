/** The local page: a web server on this machine, its API, and the front end's files. */
@NullMarked
package dev.espalier.app.web;

import org.jspecify.annotations.NullMarked;

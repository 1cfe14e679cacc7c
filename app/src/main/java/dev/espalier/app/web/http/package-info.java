/** What every request and answer goes through: who is let in, bodies, errors, files. */
@NullMarked
package dev.espalier.app.web.http;

import org.jspecify.annotations.NullMarked;

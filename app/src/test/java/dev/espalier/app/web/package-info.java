@NullMarked
package dev.espalier.app.web;

import org.jspecify.annotations.NullMarked;

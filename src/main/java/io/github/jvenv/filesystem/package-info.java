/** The file system as this project uses it: safe relative paths, writes that are whole or absent, locks across processes. */
@NullMarked
package io.github.jvenv.filesystem;

import org.jspecify.annotations.NullMarked;

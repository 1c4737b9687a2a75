/** JSON that people read as well as programs: one form of indentation for all documents. */
@NullMarked
package io.github.jvenv.json;

import org.jspecify.annotations.NullMarked;

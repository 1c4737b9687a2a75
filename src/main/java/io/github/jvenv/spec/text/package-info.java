/**
 * The ground of the {@code spec} rooms: how text that follows one of the packaging standards is read, and how its faults
 * are shown. The grammars are small, so their parsers are written by hand on a {@link TextScanner}; each fault becomes a
 * {@link SyntaxFailure}, which quotes the text with carets under the part that is wrong.
 *
 * <p>A parser for a larger text may call the parser of a smaller one (a requirement holds specifiers, which hold
 * versions) and show a fault of the inner text where it stands in the outer one with {@link SyntaxFailure#within}.
 */
@NullMarked
package io.github.jvenv.spec.text;

import org.jspecify.annotations.NullMarked;

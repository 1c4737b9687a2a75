/**
 * Names of projects, of their extras and of dependency groups, as the names and normalization standard (PEP 503, PEP 685
 * for extras, PEP 735 for groups) has them. One name has many spellings: {@code Foo.Bar}, {@code foo_bar} and
 * {@code foo-bar} are the same project. A name is checked and normalised when it is made, so that two values are equal
 * exactly if they name the same thing; as a normalised name has only lower-case ASCII letters, digits and single inner
 * hyphens, it is also safe in a URL or file name.
 */
@NullMarked
package io.github.jvenv.spec.name;

import org.jspecify.annotations.NullMarked;

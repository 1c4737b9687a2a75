/**
 * Requirements: what a project, a distribution or a person asks for, such as {@code requests[socks] >=2.8 ;
 * python_version < "3.9"}.
 *
 * <p>The standard is the PyPA's "Dependency specifiers" (PEP 508, with 685 for the names of extras). Its parts have their
 * own rooms: a requirement brings together a project name, extras, a set of version specifiers or a URL, and a marker. A
 * fault in any part is shown in the whole text. A URL leads to an archive, a repository or a directory, which is a
 * {@link io.github.jvenv.spec.requirement.DirectReference}; URLs are cut into their parts as pip 26.3 cuts them. What is read is what Python's {@code packaging} 26.3 reads; the tests
 * compare the two. They differ in two places: a name that ends with an underscore is refused, as the standard has it, and
 * the text after {@code ===} ends at a comma, as it does wherever specifiers stand alone.
 */
@NullMarked
package io.github.jvenv.spec.requirement;

import org.jspecify.annotations.NullMarked;

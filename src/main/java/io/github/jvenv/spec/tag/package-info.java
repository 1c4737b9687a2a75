/**
 * Compatibility tags: which wheels run where.
 *
 * <p>A wheel carries one or more {@link io.github.jvenv.spec.tag.Tag}s, each the triple of an interpreter, an ABI and a
 * platform. What an interpreter accepts is an ordered list of the same triples,
 * {@link io.github.jvenv.spec.tag.CompatibleTags}, the best first; a wheel's rank is the best place that any of its tags
 * has in it. The list follows from three facts alone: implementation and version, ABIs, and
 * {@link io.github.jvenv.spec.tag.Platform}. Nothing here looks at the machine it runs on, so that a list for a foreign
 * platform is made like any other.
 *
 * <p>The standard is the PyPA's "Platform compatibility tags" (PEP 425, with 513, 571, 599, 600 for {@code manylinux},
 * 656 for {@code musllinux}, 384 and 803 for the stable ABIs, 703 for free threading, 730 and 738 for iOS and Android).
 * It leaves much of the order open; the order here is that of Python's {@code packaging} 26.3, and the tests compare
 * whole lists with it.
 */
@NullMarked
package io.github.jvenv.spec.tag;

import org.jspecify.annotations.NullMarked;

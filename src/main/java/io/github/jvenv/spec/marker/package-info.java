/**
 * Environment markers: conditions under which a requirement holds, such as {@code python_version < "3.11" and
 * sys_platform == "win32"}.
 *
 * <p>A {@link io.github.jvenv.spec.marker.Marker} is parsed once and evaluated against a
 * {@link io.github.jvenv.spec.marker.MarkerEnvironment}, which describes the interpreter that a target stands for. It is
 * always given, never read from the machine that this code runs on. A marker is a tree: a disjunction of conjunctions of
 * comparisons, or of disjunctions in parentheses. A comparison is one of versions where its variable holds a version and
 * its other side can stand in a version specifier, and one of strings otherwise.
 *
 * <p>What a marker may ask for depends on what it belongs to, so there is one evaluation for each: a requirement (with an
 * extra), an entry of a lock file (with extras and dependency groups, which are sets), and an environment (with neither).
 *
 * <p>{@link io.github.jvenv.spec.marker.TargetMarkers} goes the other way: from the environments of several targets to a
 * short marker that holds on some of them and on no other.
 *
 * <p>The standard is the PyPA's "Dependency specifiers" (PEP 508, with 685 for the names of extras and 751 for the
 * variables of lock files). Where it is silent this room does as Python's {@code packaging} 26.4, and its tests compare
 * the two. Two things that {@code packaging} takes are refused because the standard's grammar excludes them: a backslash
 * and a line break within a quoted string.
 */
@NullMarked
package io.github.jvenv.spec.marker;

import org.jspecify.annotations.NullMarked;

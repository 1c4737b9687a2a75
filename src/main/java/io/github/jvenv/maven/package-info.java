/**
 * What Maven gives to an operation, as the values and ports that the rooms below ask for: its local repository, its
 * remote repositories, its proxies and servers, its progress display; and the one place that turns failures into
 * Maven's two exceptions.
 */
@NullMarked
package io.github.jvenv.maven;

import org.jspecify.annotations.NullMarked;

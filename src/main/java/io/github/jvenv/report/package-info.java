/**
 * What is in an environment, told to people and to programs. So far: who needs whom, as a {@linkplain
 * io.github.jvenv.report.DependencyGraph graph} that is {@linkplain io.github.jvenv.report.TreeFormat written} as a tree, as
 * a Graphviz graph or as JSON.
 */
@NullMarked
package io.github.jvenv.report;

import org.jspecify.annotations.NullMarked;

/**
 * What is in an environment, told to people and to programs: who needs whom, as a {@linkplain
 * io.github.jvenv.report.DependencyGraph graph} that is {@linkplain io.github.jvenv.report.TreeFormat written} as a tree, as
 * a Graphviz graph or as JSON; and an {@linkplain io.github.jvenv.report.Inventory inventory}, written as a {@linkplain
 * io.github.jvenv.report.CycloneDx bill of materials} or as a {@linkplain io.github.jvenv.report.HtmlReport page}.
 */
@NullMarked
package io.github.jvenv.report;

import org.jspecify.annotations.NullMarked;

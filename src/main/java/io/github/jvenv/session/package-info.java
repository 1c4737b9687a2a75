/**
 * What is wanted, read from every place that can say so, and a resolution of it for a target: requirements of the POM, of
 * files, projects and command lines, each of which remembers where it stood, and the policy that candidates are chosen by.
 */
@NullMarked
package io.github.jvenv.session;

import org.jspecify.annotations.NullMarked;

/**
 * A system package before it has a format: which files it puts where, who owns them, what it is called, what it needs and
 * what is run when it comes and goes.
 *
 * <pre>
 *   EnvironmentImage --below a prefix--+
 *   commands, files, services ---------+--> PackageFiles --+--> rpm
 *   the POM ---------------------------> PackageDescription+--> deb
 * </pre>
 */
@NullMarked
package io.github.jvenv.packaging;

import org.jspecify.annotations.NullMarked;

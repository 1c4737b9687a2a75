/**
 * Targets: for which Python on which system something is resolved, installed or archived.
 *
 * <p>A {@link io.github.jvenv.spec.target.Target} is a value, and everything that depends on the machine follows from it
 * alone: which wheels run ({@link io.github.jvenv.spec.tag.CompatibleTags}) and which requirements hold
 * ({@link io.github.jvenv.spec.marker.MarkerEnvironment}). It comes from one of two places. A <em>probed</em> target is
 * made with {@link io.github.jvenv.spec.target.Target#of} from what an interpreter says of itself. A <em>declared</em> one
 * is made with {@link io.github.jvenv.spec.target.Target#declared} from a version of Python and the name of a platform; its
 * markers are those of a usual installation there; a {@link io.github.jvenv.spec.target.TargetRequest} is how a user describes
 * it. Nothing of the machine that this code runs on gets into either.
 *
 * <p>A probe has to find out, with the interpreter itself:
 *
 * <ul>
 *   <li>the eleven variables of {@link io.github.jvenv.spec.marker.MarkerEnvironment};
 *   <li>for the ABI of a CPython ({@link io.github.jvenv.spec.target.PythonAbi#cpython}): the configuration variables
 *       {@code Py_DEBUG} (without one, on Windows, whether {@code "_d.pyd"} is in
 *       {@code importlib.machinery.EXTENSION_SUFFIXES}), {@code Py_GIL_DISABLED}, and before 3.8 {@code WITH_PYMALLOC}
 *       (true if undefined);
 *   <li>for the ABI of any other implementation ({@link io.github.jvenv.spec.target.PythonAbi#ofExtensionSuffix}): the
 *       configuration variable {@code EXT_SUFFIX};
 *   <li>for the {@link io.github.jvenv.spec.tag.Platform}: on macOS {@code platform.mac_ver()}, on Linux
 *       {@code platform.machine()}, the width of a pointer ({@code struct.calcsize("P") * 8}) and the C library
 *       ({@code os.confstr("CS_GNU_LIBC_VERSION")}, or musl's loader), elsewhere {@code sysconfig.get_platform()}, which
 *       {@link io.github.jvenv.spec.tag.Platform#parse} takes.
 * </ul>
 */
@NullMarked
package io.github.jvenv.spec.target;

import org.jspecify.annotations.NullMarked;

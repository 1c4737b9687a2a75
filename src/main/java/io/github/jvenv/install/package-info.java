/**
 * From wheels to an image: which file goes where (PyPA "Binary distribution format", "Installing a wheel"), the programs
 * that entry points become, and the RECORD that says what belongs to whom.
 *
 * <pre>
 *   stored wheels --{@link io.github.jvenv.install.WheelInstallation}--> image of site-packages, programs, data
 * </pre>
 *
 * <p>Programs are born relocatable. One begins as a shell script that looks for {@code python} beside itself and becomes
 * it; to Python that beginning is a string that nobody uses. For Windows it begins as a
 * {@linkplain io.github.jvenv.install.WindowsLaunchers launcher}, which does the same.
 *
 * <p>{@link io.github.jvenv.install.InstalledDistributions} reads the other way round what an environment holds already,
 * and which of its files belong to whom.
 */
@NullMarked
package io.github.jvenv.install;

import org.jspecify.annotations.NullMarked;

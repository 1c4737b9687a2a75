/**
 * Under which licence a distribution is, as PEP 639, the fields that are older than it, and POMs say it.
 *
 * <pre>
 *   License-Expression --{@link io.github.jvenv.spec.license.LicenseExpression}--+
 *   License, classifiers --LicenseNames--------------------+--&gt; {@link io.github.jvenv.spec.license.License}
 *   names and addresses in a POM --LicenseNames------------+
 * </pre>
 *
 * <p>An expression is checked against the SPDX License List and written as that list spells it, as {@code packaging.licenses}
 * does. A name becomes an identifier only where it can mean no other licence: {@code BSD License} stays words.
 */
@NullMarked
package io.github.jvenv.spec.license;

import org.jspecify.annotations.NullMarked;
